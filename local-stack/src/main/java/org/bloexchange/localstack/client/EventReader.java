package org.bloexchange.localstack.client;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts the lines of a {@code text/event-stream} together: an event ends with an empty line, a colon begins a comment. */
final class EventReader {
    private long id;
    private final StringBuilder data = new StringBuilder();

    Optional<Pointer> accept(String line) {
        if (line.isEmpty()) {
            return finish();
        }
        if (line.startsWith("id:")) {
            id = Long.parseLong(line.substring(3).strip());
        } else if (line.startsWith("data:")) {
            data.append(line.substring(5).strip());
        }
        return Optional.empty();
    }

    private Optional<Pointer> finish() {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        byte[] text = data.toString().getBytes(StandardCharsets.UTF_8);
        data.setLength(0);
        return Optional.of(Pointer.of(id, Json.parse(text), System.nanoTime()));
    }
}
