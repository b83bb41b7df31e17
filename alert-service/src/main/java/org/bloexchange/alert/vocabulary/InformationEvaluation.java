package org.bloexchange.alert.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far the information itself is to be trusted; Europol's 4x4, Council doc. 6243. */
public enum InformationEvaluation {
    NOT_IN_DOUBT("1"),
    /** Known personally to the source, not to the official passing it on. */
    KNOWN_TO_SOURCE("2"),
    /** Not known personally to the source, but corroborated. */
    CORROBORATED("3"),
    /** Neither known personally nor corroborated. */
    UNCORROBORATED("4");

    private final String code;

    InformationEvaluation(String code) {
        this.code = code;
    }

    /** The figure used in the field. */
    @JsonValue
    public String code() {
        return code;
    }
}
