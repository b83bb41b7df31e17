package org.bloexchange.alert.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one type of identifier is brought to the form in which two spellings of one thing are equal. */
interface IdentifierRule {

    /**
     * The normalised form.
     *
     * @param typed as it was typed
     * @param country ISO 3166-1 alpha-2 of its register, where that is known
     * @return empty if nothing is left that could identify anything
     */
    Optional<Normalised> normalise(String typed, @Nullable String country);
}
