package org.bloexchange.alert.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Railway wagons. Eight digits on the 1520 mm network, twelve where the UIC numbers them; in both the last one makes the
 * sum of the digits of the others, weighted by two and one in turn, a multiple of ten (for twelve digits: Luhn). Seven or
 * eleven digits are completed.
 */
final class WagonRule implements IdentifierRule {

    private static final int NETWORK_1520 = 8;
    private static final int UIC = 12;

    @Override
    public Optional<Normalised> normalise(String typed, @Nullable String country) {
        String plain = Spelling.plain(typed);
        if (!plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return PaperRule.ofUnknownForm(plain);
        }
        return switch (plain.length()) {
            case NETWORK_1520 - 1, UIC - 1 -> Optional.of(Normalised.of(plain + checkDigit(plain), null));
            case NETWORK_1520, UIC -> {
                int last = plain.length() - 1;
                boolean fits = plain.charAt(last) - '0' == checkDigit(plain.substring(0, last));
                yield Optional.of(Normalised.of(plain, fits ? null : Normalised.Flaw.CHECK_DIGIT));
            }
            default -> PaperRule.ofUnknownForm(plain);
        };
    }

    /** The digit that completes seven or eleven others. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
