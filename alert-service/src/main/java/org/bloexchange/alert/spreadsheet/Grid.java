package org.bloexchange.alert.spreadsheet;

import java.util.List;

/**
 * What stands in a file, row by row; rows and cells with nothing in them are left out.
 *
 * @param dates1904 whether its days count from 1904 instead of 1900
 */
public record Grid(List<Row> rows, boolean dates1904) {

    /** The most rows with something in them that are read: data and what stands above it. */
    public static final int MOST_ROWS = 10_020;

    /** The most columns. */
    public static final int MOST_COLUMNS = 200;

    /**
     * A row with something in it.
     *
     * @param number as a spreadsheet program shows it, from 1
     */
    public record Row(int number, List<Cell> cells) {}
}
