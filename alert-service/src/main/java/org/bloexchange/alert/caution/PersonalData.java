package org.bloexchange.alert.caution;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognises in free text what names a person by number: the personal numbers of the five countries and the
 * machine-readable zone of travel documents (ICAO Doc 9303). Names are not recognised: no rule could.
 */
final class PersonalData {

    /** Lines of 30, 36 or 44 characters with fillers. */
    private static final Pattern MACHINE_READABLE_ZONE =
            Pattern.compile("(?<![A-Z0-9<])(?=[A-Z0-9]*<)[A-Z0-9<]{30}(?:[A-Z0-9<]{6}|[A-Z0-9<]{14})?(?![A-Z0-9<])");

    /** Kazakhstan's number of 12 digits: birth date, century and sex, four digits, a check digit. */
    private static final Pattern TWELVE =
            Pattern.compile("(?<!\\d)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[1-6]\\d{5}(?!\\d)");

    /** Kyrgyz and Uzbek numbers of 14 digits: sex and century, day and month of birth, nine more. */
    private static final Pattern FOURTEEN =
            Pattern.compile("(?<!\\d)[1-6](?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{9}(?!\\d)");

    /** Numbers are read aloud, and typed, in groups. */
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[ -](?=\\d)");

    private static final int SHORTEST = 12;

    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private PersonalData() {}

    /** Whether there is something of the kind in it. */
    static boolean isIn(String text) {
        // most texts have neither so many digits nor a filler: looking closer at all of them would cost every alert
        boolean mayHaveNumber =
                text.codePoints().filter(c -> c >= '0' && c <= '9').count() >= SHORTEST;
        return mayHaveNumber
                        && (hasNumber(text) || hasNumber(GROUPING.matcher(text).replaceAll("")))
                || text.indexOf('<') >= 0 && MACHINE_READABLE_ZONE.matcher(text).find();
    }

    private static boolean hasNumber(String text) {
        return FOURTEEN.matcher(text).find()
                || TWELVE.matcher(text).results().map(MatchResult::group).anyMatch(PersonalData::checks);
    }

    private static boolean checks(String number) {
        int check = weighted(number, FIRST_WEIGHTS);
        if (check == 10) {
            check = weighted(number, SECOND_WEIGHTS);
        }
        return check == number.charAt(11) - '0';
    }

    private static int weighted(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (number.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
