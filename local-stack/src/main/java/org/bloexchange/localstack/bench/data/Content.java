package org.bloexchange.localstack.bench.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one version of an alert says, as alert-service stores it: presets filled in, weights beside quantities.
 *
 * @param kind {@code SEIZURE}, {@code ADVANCE_WARNING}, {@code LOOKOUT} or {@code CONCEALMENT_BULLETIN}
 * @param identifiers each once
 */
record Content(String kind, ObjectNode document, Set<Named> identifiers) {
    private static final int OFFSET_OF_DAY = 10;

    Content {
        identifiers = new LinkedHashSet<>(identifiers);
    }

    /** Whether others may learn of the alert by a common identifier. */
    boolean open() {
        return document.path("matching").asText().equals("OPEN");
    }

    @Nullable
    String watchUntil() {
        JsonNode until = document.path("watch").path("until");
        return until.isMissingNode() ? null : until.asText();
    }

    /** Equal for alike seizures: by crossing point, day there, and goods. Null for the other kinds. */
    @Nullable
    Long likeness() {
        if (!kind.equals("SEIZURE")) {
            return null;
        }
        JsonNode event = document.path("event");
        String alike = event.path("crossingPoint").asText()
                + '\n'
                + event.path("occurredAt").asText().substring(0, OFFSET_OF_DAY)
                + '\n'
                + Goods.substancesIn(document.path("goods"));
        return UUID.nameUUIDFromBytes(alike.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /** The same with a seal, which somebody found out later. */
    Content withSeal(String seal) {
        ObjectNode more = document.deepCopy();
        more.withArray("/conveyances").addObject().put("kind", "OTHER").put("seal", seal);
        Set<Named> named = new LinkedHashSet<>(identifiers);
        named.add(new Named("SEAL", seal));
        return new Content(kind, more, named);
    }
}
