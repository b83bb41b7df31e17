package org.bloexchange.alert.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Freight containers, ISO 6346: four letters, six digits, a check digit. Letters count 10 to 38 without the multiples of
 * eleven; each value times two to the power of its place from the left; the sum modulo eleven, ten counting as nought.
 * Written without its check digit, a number is completed.
 */
final class ContainerRule implements IdentifierRule {

    private static final Pattern WHOLE = Pattern.compile("[A-Z]{4}\\d{7}");
    private static final Pattern WITHOUT_CHECK_DIGIT = Pattern.compile("[A-Z]{4}\\d{6}");
    private static final int CHECKED = 10;
    private static final int MODULUS = 11;

    @Override
    public Optional<Normalised> normalise(String typed, @Nullable String country) {
        String plain = Spelling.plain(typed);
        if (WITHOUT_CHECK_DIGIT.matcher(plain).matches()) {
            return Optional.of(Normalised.of(plain + checkDigit(plain), null));
        }
        if (!WHOLE.matcher(plain).matches()) {
            return PaperRule.ofUnknownForm(plain);
        }
        boolean fits = plain.charAt(CHECKED) - '0' == checkDigit(plain);
        return Optional.of(Normalised.of(plain, fits ? null : Normalised.Flaw.CHECK_DIGIT));
    }

    /** The check digit of the first ten characters. */
    static int checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            sum += value(number.charAt(i)) << i;
        }
        return sum % MODULUS % 10;
    }

    private static int value(char character) {
        if (character <= '9') {
            return character - '0';
        }
        int value = 10;
        for (char letter = 'A'; letter < character; letter++) {
            value++;
            if (value % MODULUS == 0) {
                value++;
            }
        }
        return value;
    }
}
