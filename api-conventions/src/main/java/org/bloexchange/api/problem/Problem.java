package org.bloexchange.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error: RFC 9457. No internals, no identifiers of what was asked for, so that what is hidden and what
 * does not exist are told alike.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<FieldError> errors) {

    /** The media type of RFC 9457. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "The request is not valid"),
            Map.entry(401, "Not signed in"),
            Map.entry(403, "Your role does not allow this"),
            Map.entry(404, "Not found"),
            Map.entry(405, "This address does not take that method"),
            Map.entry(406, "That representation is not offered"),
            Map.entry(409, "The present state does not allow this"),
            Map.entry(412, "It was changed meanwhile"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "That content type is not taken"),
            Map.entry(428, "Say which version you mean (If-Match)"),
            Map.entry(429, "Too many requests"),
            Map.entry(500, "Something went wrong here"),
            Map.entry(503, "Not ready yet"));

    /** A problem of a status without more to say. */
    public static Problem of(int status) {
        return of(status, null, List.of());
    }

    /** A problem with a sentence and the fields concerned. */
    public static Problem of(int status, @Nullable String detail, List<FieldError> errors) {
        return of("status-" + status, status, detail, errors);
    }

    /** A problem of a type of its own; the slug is stable. */
    public static Problem of(String slug, int status, @Nullable String detail, List<FieldError> errors) {
        return new Problem(
                "urn:blo:problem:" + slug, TITLES.getOrDefault(status, "Error"), status, detail, List.copyOf(errors));
    }

    /** The response that carries it. */
    public Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
