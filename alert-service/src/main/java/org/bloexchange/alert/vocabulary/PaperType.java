package org.bloexchange.alert.vocabulary;

/** Transport or customs document: TIR carnet, road or rail consignment note, customs declaration. */
public enum PaperType {
    TIR,
    CMR,
    SMGS,
    DECLARATION
}
