package org.bloexchange.engines.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Shows the mailbox on 127.0.0.1: {@code GET /api/v1/messages?to=<address>} as JSON, {@code GET /} as a page. */
final class MailboxApi {
    private final Mailbox mailbox;
    private final ObjectMapper json = JsonMapper.builder().build();

    private MailboxApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    static HttpServer start(Mailbox mailbox, int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        MailboxApi api = new MailboxApi(mailbox);
        server.createContext("/", api::answer);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isLocal(exchange)) {
                send(exchange, 403, "text/plain", "This mailbox is for this machine only.\n");
            } else if (!"GET".equals(exchange.getRequestMethod())) {
                send(exchange, 405, "text/plain", "Only GET is answered.\n");
            } else if ("/".equals(path)) {
                send(exchange, 200, "text/html", MailboxPage.of(mailbox.all()));
            } else if ("/api/v1/messages".equals(path)) {
                List<Map<String, Object>> items =
                        wanted(exchange).stream().map(MailboxApi::view).toList();
                send(exchange, 200, "application/json", json.writeValueAsString(Map.of("items", items)));
            } else {
                send(exchange, 404, "text/plain", "There is / and /api/v1/messages?to=<address>.\n");
            }
        }
    }

    /** A web page of elsewhere must not read mail by a name that it made point here. */
    private static boolean isLocal(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return host.replaceFirst(":\\d+$", "").matches("127\\.0\\.0\\.1|localhost");
    }

    private List<ReceivedMail> wanted(HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String part : query.split("&")) {
            if (part.startsWith("to=")) {
                return mailbox.to(URLDecoder.decode(part.substring(3), StandardCharsets.UTF_8));
            }
        }
        return mailbox.all();
    }

    private static Map<String, Object> view(ReceivedMail mail) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("messageId", mail.messageId());
        view.put("from", mail.from());
        view.put("to", mail.to());
        view.put("subject", mail.subject());
        view.put("receivedAt", mail.receivedAt().toString());
        view.put("headers", new TreeMap<>(mail.headers()));
        view.put("body", mail.body());
        return view;
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
