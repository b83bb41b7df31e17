package org.bloexchange.liaison.contact;

/** A language of the exchange, by its ISO 639 code. */
public enum Language {
    kk,
    ky,
    tg,
    tk,
    uz,
    ru,
    en
}
