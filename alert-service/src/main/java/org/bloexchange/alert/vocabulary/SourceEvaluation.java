package org.bloexchange.alert.vocabulary;

/** How far the source is to be trusted; Europol's 4x4, Council doc. 6243. */
public enum SourceEvaluation {
    /** No doubt. */
    A,
    /** Mostly reliable. */
    B,
    /** Mostly unreliable. */
    C,
    /** Cannot be assessed. */
    X
}
