package org.bloexchange.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.bloexchange.localstack.client.Json;

/**
 * Posts alerts that differ by their {@link Marks} over one kept connection. A bare socket, and marks written in place, because on a small machine a driver that
 * works hard takes the CPU from what it measures.
 */
final class AlertPoster implements Worker {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CREATED = 201;

    private final Socket socket;
    private final InputStream answers;
    private final byte[] request;
    private final List<Integer> places;
    private final ObjLongConsumer<String> accepted;

    private AlertPoster(URI service, byte[] request, ObjLongConsumer<String> accepted) throws IOException {
        this.socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.answers = new BufferedInputStream(socket.getInputStream());
        this.request = request.clone();
        this.places = places(request);
        this.accepted = accepted;
    }

    /**
     * So many of them.
     *
     * @param alert with the marks of the sample
     * @param token of an officer, good for as long as they work
     * @param accepted told the id of each alert answered 201, and when it should have been posted
     */
    static List<AlertPoster> several(
            int number, URI service, String token, JsonNode alert, ObjLongConsumer<String> accepted)
            throws IOException {
        byte[] request = request(service, token, Json.bytes(alert));
        List<AlertPoster> posters = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            posters.add(new AlertPoster(service, request, accepted));
        }
        return posters;
    }

    private static byte[] request(URI service, String token, byte[] body) {
        byte[] head = """
                POST /api/v1/alerts HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/json
                Accept: application/json
                Content-Length: %d

                """.formatted(service.getAuthority(), token, body.length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** Where the marks of the sample stand. */
    private static List<Integer> places(byte[] request) {
        // one character for each byte
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return Marks.SAMPLE.texts().stream().map(text::indexOf).toList();
    }

    private void mark(Marks marks) {
        List<String> texts = marks.texts();
        for (int i = 0; i < texts.size(); i++) {
            byte[] bytes = texts.get(i).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(bytes, 0, request, places.get(i), bytes.length);
        }
    }

    @Override
    public void once(long intendedNanos) throws IOException {
        mark(Marks.next());
        socket.getOutputStream().write(request);
        HttpAnswer answer = HttpAnswer.read(answers);
        String location = answer.headers().get("location");
        if (answer.status() != CREATED || location == null) {
            throw new IOException("POST /alerts was answered with " + answer.status() + ": " + answer.text());
        }
        accepted.accept(location.substring(location.lastIndexOf('/') + 1), intendedNanos);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
