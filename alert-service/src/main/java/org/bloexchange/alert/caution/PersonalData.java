package org.bloexchange.alert.caution;

import java.util.List;
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

    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private PersonalData() {}

    /** Whether there is something of the kind in it. */
    static boolean isIn(String text) {
        String plain = text.replaceAll("(?<=\\d)[ -](?=\\d)", "");
        return List.of(text, plain).stream()
                .anyMatch(form -> MACHINE_READABLE_ZONE.matcher(form).find()
                        || FOURTEEN.matcher(form).find()
                        || TWELVE.matcher(form)
                                .results()
                                .map(MatchResult::group)
                                .anyMatch(PersonalData::checks));
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
