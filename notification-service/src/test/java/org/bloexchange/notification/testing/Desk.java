package org.bloexchange.notification.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An open desk: reads the live stream as a browser would, on a thread of its own. */
public final class Desk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final List<EventLine> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private Desk(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** Opens the stream; returns when the service answered. */
    public static Desk open(URI stream, String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            Desk desk = new Desk(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            if (desk.status() == 200) {
                Thread.ofVirtual().start(desk::read);
            }
            return desk;
        } catch (IOException e) {
            throw new IllegalStateException("The stream cannot be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Whole body of an answer that is no stream. */
    public String body() {
        try {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came so far. */
    public List<EventLine> events() {
        return events;
    }

    /** Notices about that alert. */
    public List<EventLine> noticesOf(Alert alert) {
        return events.stream()
                .filter(event -> event.data() != null
                        && event.data()
                                .path("alertId")
                                .asText()
                                .equals(alert.id().toString()))
                .toList();
    }

    public int heartbeats() {
        return comments.size();
    }

    /** Whether the service ended the stream. */
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines =
                new java.io.BufferedReader(new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            JsonNode data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = parse(line.substring(6));
                } else if (line.isEmpty() && name != null) {
                    events.add(new EventLine(id, name, data));
                    id = null;
                    name = null;
                    data = null;
                }
            }
        } catch (IOException e) {
            // cut off, or closed by the test: both are an end
        }
        ended = true;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
