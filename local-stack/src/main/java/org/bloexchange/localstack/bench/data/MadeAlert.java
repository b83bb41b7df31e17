package org.bloexchange.localstack.bench.data;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert with all its versions, the first one first, and what became of it at each office of its audience, which stays the
 * same.
 */
record MadeAlert(
        UUID id,
        String reference,
        DataOffice originator,
        Instant issuedAt,
        List<String> audience,
        boolean disclosed,
        List<Version> versions,
        List<Answer> answers) {

    MadeAlert {
        audience = List.copyOf(audience);
        versions = List.copyOf(versions);
        answers = List.copyOf(answers);
    }

    /**
     * A version.
     *
     * @param cancellation JSON, or null
     * @param closure JSON, or null
     * @param byTheExchange whether the window's end made it
     */
    record Version(
            String state,
            String urgency,
            boolean material,
            Content content,
            @Nullable String cancellation,
            @Nullable String closure,
            Instant changedAt,
            boolean byTheExchange) {}

    /**
     * Where an office stands with the alert.
     *
     * @param delivered null where no screen there has it; the same for the others
     * @param decision {@code ACCEPTED} or {@code DECLINED}
     * @param version that was decided on
     */
    record Answer(
            @Nullable Instant delivered,
            @Nullable Instant read,
            @Nullable Instant decided,
            @Nullable String decision,
            int version) {
        static final Answer NONE = new Answer(null, null, null, null, 1);

        /** How many of the three are known. */
        int facts() {
            return (delivered == null ? 0 : 1) + (read == null ? 0 : 1) + (decided == null ? 0 : 1);
        }
    }

    Version last() {
        return versions.getLast();
    }

    String kind() {
        return last().content().kind();
    }

    /** The newest version that is to be answered. */
    int openedVersion() {
        for (int version = versions.size(); version > 1; version--) {
            if (versions.get(version - 1).material()) {
                return version;
            }
        }
        return 1;
    }
}
