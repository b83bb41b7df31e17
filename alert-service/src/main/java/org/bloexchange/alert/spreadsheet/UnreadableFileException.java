package org.bloexchange.alert.spreadsheet;

/** The file is no table that can be read. */
public class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableFileException(String code, String message) {
        // an answer, not a fault: no stack trace
        super(message, null, false, false);
        this.code = code;
    }

    static UnreadableFileException noWorkbook() {
        return new UnreadableFileException(
                "NOT_A_WORKBOOK",
                "This is no whole XLSX file; an old .xls, or one with a password, must be saved as .xlsx");
    }

    static UnreadableFileException tooManyRows() {
        return new UnreadableFileException("TOO_MANY_ROWS", "A file has at most 10,000 rows; send it in parts");
    }

    static UnreadableFileException tooManyColumns() {
        return new UnreadableFileException("TOO_MANY_COLUMNS", "A table has at most " + Grid.MOST_COLUMNS + " columns");
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** One sentence in English. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
