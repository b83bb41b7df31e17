package org.bloexchange.alert.policy;

/** Whose eyes somebody reads with. */
public sealed interface Reach {

    /** One office: what it sent and what it was sent. */
    record OwnOffice(String office, String country) implements Reach {}

    /** One country: what any of its offices may read. Also what may lie on a topic of that country. */
    record OwnCountry(String country) implements Reach {}

    /** No case data at all. */
    record Nothing() implements Reach {}
}
