package org.bloexchange.alert.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals and papers: letters and digits, upper case; they have no form of their own. */
final class PaperRule implements IdentifierRule {

    @Override
    public Optional<Normalised> normalise(String typed, @Nullable String country) {
        return of(Spelling.plain(typed));
    }

    /** What is left, whatever its form. */
    static Optional<Normalised> of(String plain) {
        return identifies(plain) ? Optional.of(Normalised.of(plain, null)) : Optional.empty();
    }

    /** What is left of something that has not the form it should have. */
    static Optional<Normalised> ofUnknownForm(String plain) {
        return identifies(plain) ? Optional.of(Normalised.of(plain, Normalised.Flaw.UNKNOWN_FORM)) : Optional.empty();
    }

    private static boolean identifies(String plain) {
        return plain.codePoints().anyMatch(c -> c != Normalised.UNREAD);
    }
}
