package org.bloexchange.notification.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bloexchange.messaging.contract.Golden;
import org.bloexchange.messaging.contract.Goldens;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.topic.TopicName;

/** The golden examples as the events a handler is given. */
public final class GoldenEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Goldens GOLDENS = new Goldens();

    private GoldenEvents() {}

    /** All of a type, tombstones too. */
    public static List<InboundEvent> ofType(String type) {
        return GOLDENS.ofType(type).stream().map(GoldenEvents::event).toList();
    }

    private static InboundEvent event(Golden golden) {
        Map<String, String> headers = golden.record().headers();
        return new InboundEvent(
                header(headers, Headers.ID),
                header(headers, Headers.SOURCE),
                golden.type(),
                header(headers, Headers.SUBJECT),
                Long.parseLong(header(headers, Headers.SEQUENCE)),
                Instant.parse(header(headers, Headers.TIME)),
                Instant.parse(header(headers, Headers.RECORDED_TIME)),
                TopicName.parse(golden.record().topic()).orElseThrow(),
                golden.record().key(),
                golden.isTombstone() ? null : parse(golden));
    }

    private static String header(Map<String, String> headers, String name) {
        return Objects.requireNonNull(headers.get(name), name);
    }

    private static JsonNode parse(Golden golden) {
        try {
            return JSON.readTree(golden.data());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
