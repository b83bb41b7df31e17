package org.bloexchange.engines.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the mailbox through its API. */
public final class MailboxClient {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public MailboxClient(int apiPort) {
        this.base = "http://127.0.0.1:" + apiPort;
    }

    /** All that lies there, newest first. */
    public List<ReceivedMail> messages() {
        return get("/api/v1/messages");
    }

    /** What went to the address, newest first. */
    public List<ReceivedMail> messagesTo(String address) {
        return get("/api/v1/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    private List<ReceivedMail> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The mailbox answered " + response.statusCode());
            }
            List<ReceivedMail> mails = new ArrayList<>();
            JSON.readTree(response.body()).path("items").forEach(item -> mails.add(mail(item)));
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static ReceivedMail mail(JsonNode item) {
        List<String> to = new ArrayList<>();
        item.path("to").forEach(address -> to.add(address.asText()));
        Map<String, String> headers = new LinkedHashMap<>();
        item.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new ReceivedMail(
                item.path("messageId").asText(),
                item.path("from").asText(),
                to,
                item.path("subject").asText(),
                Instant.parse(item.path("receivedAt").asText()),
                headers,
                item.path("body").asText());
    }
}
