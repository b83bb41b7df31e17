package org.bloexchange.alert.spreadsheet;

/**
 * A cell with something in it.
 *
 * @param row from 1
 * @param column from 0
 * @param text what stands there; of a formula what it last came to
 */
public record Cell(int row, int column, Kind kind, String text) {

    private static final int LETTERS = 26;

    /** What the file says it is. A CSV file says nothing: all is text. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** Such as {@code #N/A}. */
        ERROR
    }

    /** As a spreadsheet program names it, such as {@code F7}. */
    public String address() {
        return address(row, column);
    }

    /** As a spreadsheet program names the cell there. */
    public static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row).toString();
    }
}
