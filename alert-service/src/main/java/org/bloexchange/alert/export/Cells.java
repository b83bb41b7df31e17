package org.bloexchange.alert.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells of tables that people open with a spreadsheet. A text that such a program would take for a formula gets an
 * apostrophe before it (OWASP, CSV injection): officers write what they like, and so does whoever wants to harm the reader.
 */
final class Cells {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Cells() {}

    /** The cell's text; empty for nothing. Numbers stay numbers. */
    static String of(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        // what is left at the beginning when a program trims it counts too
        String seen = text.stripLeading();
        boolean harmful = startsAFormula(text) || startsAFormula(seen);
        return harmful && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static boolean startsAFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
