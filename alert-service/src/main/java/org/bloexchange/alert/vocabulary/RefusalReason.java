package org.bloexchange.alert.vocabulary;

/**
 * Why an office does not give what it was asked for; after the grounds of Directive (EU) 2023/977, art. 6, in the words of a
 * liaison office.
 */
public enum RefusalReason {
    NO_INFORMATION,
    /** The request does not say what is needed to answer it. */
    REQUEST_INCOMPLETE,
    NO_LEGAL_BASIS,
    /** A court or prosecutor had to allow it, and did not. */
    NO_AUTHORISATION,
    NOT_PROPORTIONATE,
    SECURITY_INTERESTS,
    ONGOING_INVESTIGATION,
    SAFETY_OF_PERSONS,
    /** What is asked about is no offence, or a slight one, in the country asked. */
    NOT_AN_OFFENCE,
    /** It came from another country or body, which does not agree. */
    PROVIDER_REFUSES,
    /** The text says why. */
    OTHER
}
