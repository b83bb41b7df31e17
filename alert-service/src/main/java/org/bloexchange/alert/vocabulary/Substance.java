package org.bloexchange.alert.vocabulary;

/** Substances as UNODC's Individual Drug Seizures files name them, newer synthetic ones, and precursors. */
public enum Substance {
    HEROIN(Commodity.DRUG),
    OPIUM(Commodity.DRUG),
    OPIUM_POPPY(Commodity.DRUG),
    POPPY_STRAW(Commodity.DRUG),
    MORPHINE(Commodity.DRUG),
    COCAINE(Commodity.DRUG),
    COCAINE_HCL(Commodity.DRUG),
    COCA_LEAF(Commodity.DRUG),
    CRACK(Commodity.DRUG),
    CANNABIS(Commodity.DRUG),
    CANNABIS_HERB(Commodity.DRUG),
    CANNABIS_RESIN(Commodity.DRUG),
    CANNABIS_OIL(Commodity.DRUG),
    CANNABIS_PLANTS(Commodity.DRUG),
    CANNABIS_SEEDS(Commodity.DRUG),
    AMPHETAMINE(Commodity.DRUG),
    METHAMPHETAMINE(Commodity.DRUG),
    MDA(Commodity.DRUG),
    ECSTASY(Commodity.DRUG),
    MDMA(Commodity.DRUG),
    MEPHEDRONE(Commodity.DRUG),
    ALPHA_PVP(Commodity.DRUG),
    /** With its analogues. */
    FENTANYL(Commodity.DRUG),
    NITAZENES(Commodity.DRUG),
    SYNTHETIC_CANNABINOIDS(Commodity.DRUG),
    TRAMADOL(Commodity.MEDICINE),
    PREGABALIN(Commodity.MEDICINE),
    ACETIC_ANHYDRIDE(Commodity.PRECURSOR),
    EPHEDRINE(Commodity.PRECURSOR),
    PSEUDOEPHEDRINE(Commodity.PRECURSOR),
    /** Phenyl-2-propanone. */
    P_2_P(Commodity.PRECURSOR),
    /** Piperonyl methyl ketone. */
    PMK(Commodity.PRECURSOR);

    private final Commodity commodity;

    Substance(Commodity commodity) {
        this.commodity = commodity;
    }

    /** The class of goods it is counted under where the officer named none. */
    public Commodity commodity() {
        return commodity;
    }
}
