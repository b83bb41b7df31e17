package org.bloexchange.alert.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Vehicle identification numbers, ISO 3779: seventeen characters without I, O and Q. The check digit at place nine binds in
 * North America only (numbers that begin with 1 to 5); elsewhere that place says nothing.
 */
final class VinRule implements IdentifierRule {

    private static final Pattern FORM = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK = 8;
    private static final int MODULUS = 11;

    @Override
    public Optional<Normalised> normalise(String typed, @Nullable String country) {
        String plain = Spelling.plain(typed);
        if (!FORM.matcher(plain).matches()) {
            return PaperRule.ofUnknownForm(plain);
        }
        boolean binds = plain.charAt(0) >= '1' && plain.charAt(0) <= '5';
        boolean fits = !binds || plain.charAt(CHECK) == checkCharacter(plain);
        return Optional.of(Normalised.of(plain, fits ? null : Normalised.Flaw.CHECK_DIGIT));
    }

    /** What belongs at place nine. */
    static char checkCharacter(String vin) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            // a letter's value is its column: A and J are 1, S is 2
            sum += VALUES.indexOf(vin.charAt(i)) % 10 * WEIGHTS[i];
        }
        return sum % MODULUS == 10 ? 'X' : (char) ('0' + sum % MODULUS);
    }
}
