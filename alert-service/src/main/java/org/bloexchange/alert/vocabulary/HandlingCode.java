package org.bloexchange.alert.vocabulary;

/** What may be done with the information. */
public enum HandlingCode {
    /** Only to prevent or combat crime. */
    H0,
    /** Not in judicial proceedings without the provider's permission. */
    H1,
    /** Not to be passed on without the provider's permission. */
    H2,
    /** Another restriction, which its text says. */
    H3
}
