package org.bloexchange.alert.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as they are written between Almaty and Ashgabat: with a comma or a point, and spaces between thousands. */
final class Decimals {

    /** A spreadsheet counts with 15 digits; what it writes beyond is noise (IEEE 754). */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f']");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+|-?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern TWO_READINGS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern COMPUTED = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private Decimals() {}

    /** What a cell of text says; a single comma or point is the decimal one. */
    static Optional<BigDecimal> written(String text) {
        String plain = SPACES.matcher(text).replaceAll("");
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        if (PLAIN.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(',', '.')));
        }
        if (COMMA_GROUPS.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        if (POINT_GROUPS.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')));
        }
        return Optional.empty();
    }

    /** Whether it could mean thousands as well, as 1,981 could. */
    static boolean hasTwoReadings(String text) {
        return TWO_READINGS.matcher(SPACES.matcher(text).replaceAll("")).matches();
    }

    /** What a cell holds that a spreadsheet program calls a number. */
    static Optional<BigDecimal> computed(String raw) {
        if (raw.length() > LONGEST || !COMPUTED.matcher(raw).matches()) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(raw).round(SPREADSHEET).stripTrailingZeros();
        // beyond this nothing is weighed or counted; written out it would be as long as its exponent
        return Math.abs(exact.scale()) > LONGEST
                ? Optional.empty()
                : Optional.of(exact.scale() < 0 ? exact.setScale(0) : exact);
    }
}
