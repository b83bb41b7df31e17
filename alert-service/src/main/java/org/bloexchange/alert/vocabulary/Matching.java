package org.bloexchange.alert.vocabulary;

/** Who may learn of an alert because they name the same identifier. */
public enum Matching {
    /** The other side learns that there is this alert: its office and reference, and the class of identifier. */
    OPEN,
    /** Only whoever may see the alert anyway. */
    SILENT;

    /** What holds where the officer says nothing: a finding is shared, a search is not. */
    public static Matching presetFor(Kind kind) {
        return switch (kind) {
            case SEIZURE, CONCEALMENT_BULLETIN -> OPEN;
            case ADVANCE_WARNING, LOOKOUT -> SILENT;
        };
    }
}
