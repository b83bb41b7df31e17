package org.bloexchange.alert.access;

import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way to take a route: a representation asked for, or a body sent. */
record Ask(
        @Nullable String accept,
        @Nullable String contentType,
        @Nullable String body,
        Map<String, String> headers) {

    static Ask plain() {
        return new Ask(null, null, null, Map.of());
    }

    static Ask accepting(String mediaType) {
        return new Ask(mediaType, null, null, Map.of());
    }

    static Ask sending(String json) {
        return new Ask(null, "application/json", json, Map.of());
    }

    Ask with(String header, String value) {
        return new Ask(accept, contentType, body, Map.of(header, value));
    }

    Ask as(String mediaType) {
        return new Ask(accept, mediaType, body, headers);
    }

    Response by(Somebody somebody, String method, String path) {
        RequestSpecification request = somebody.desk().request().headers(headers);
        if (accept != null) {
            request.accept(accept);
        }
        if (body != null) {
            request.contentType(contentType).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, path);
    }

    /** All that is seen of an answer, the ids that were asked for left out. */
    static String seen(Response answer, List<String> ids) {
        List<String> lines = new ArrayList<>(List.of(answer.statusLine()));
        answer.headers().asList().stream().map(Header::toString).forEach(lines::add);
        lines.add(answer.asString());
        String all = String.join("\n", lines);
        for (String id : ids) {
            all = all.replace(id, "<id>");
        }
        return all;
    }
}
