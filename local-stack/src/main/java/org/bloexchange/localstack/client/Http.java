package org.bloexchange.localstack.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 with time limits; one client for the whole JVM, so that connections are kept. */
final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    static Answer send(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        HttpRequest request =
                request(method, uri, headers, body).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(method + " " + uri.getPath(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri.getPath() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** An answer that goes on and on; the caller closes it. */
    static HttpResponse<InputStream> open(URI uri, Map<String, String> headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request("GET", uri, headers, null).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static HttpRequest.Builder request(
            String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        var publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).method(method, publisher);
        headers.forEach(builder::header);
        return builder;
    }
}
