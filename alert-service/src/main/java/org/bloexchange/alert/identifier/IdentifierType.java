package org.bloexchange.alert.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of number or mark it is; each has its rule. */
public enum IdentifierType {
    PLATE(new PlateRule()),
    CONTAINER(new ContainerRule()),
    WAGON(new WagonRule()),
    VIN(new VinRule()),
    SEAL(new PaperRule()),
    TIR(new PaperRule()),
    CMR(new PaperRule()),
    SMGS(new PaperRule()),
    DECLARATION(new PaperRule());

    private final IdentifierRule rule;

    IdentifierType(IdentifierRule rule) {
        this.rule = rule;
    }

    /**
     * The form in which two spellings of one thing are equal.
     *
     * @param typed as it was typed
     * @param country ISO 3166-1 alpha-2 of its register, where that is known
     * @return empty if nothing is left that could identify anything
     */
    public Optional<Normalised> normalise(String typed, @Nullable String country) {
        return rule.normalise(typed, country);
    }
}
