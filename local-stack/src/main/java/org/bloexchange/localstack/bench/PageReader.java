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
import org.bloexchange.localstack.client.Json;

/** Asks for one page of a list again and again over one kept connection; a bare socket, for the same reason as a poster. */
final class PageReader implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int OK = 200;

    private final Socket socket;
    private final InputStream answers;
    private final byte[] request;

    /**
     * A reader.
     *
     * @param path with its query
     * @param token of a reader, good for as long as it reads
     */
    PageReader(URI service, String token, String path) throws IOException {
        this.socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.answers = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.request = """
                GET %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Accept: application/json

                """.formatted(path, service.getAuthority(), token)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The page, as it came. */
    byte[] read() throws IOException {
        socket.getOutputStream().write(request);
        HttpAnswer answer = HttpAnswer.read(answers);
        if (answer.status() != OK) {
            throw new IOException("GET /alerts was answered with " + answer.status() + ": " + answer.text());
        }
        return answer.body();
    }

    /** The ids of a page. */
    static List<String> idsOf(byte[] page) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : Json.parse(page).path("items")) {
            ids.add(item.path("alertId").asText());
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
