package org.bloexchange.alert.identifier;

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

    IdentifierRule rule() {
        return rule;
    }
}
