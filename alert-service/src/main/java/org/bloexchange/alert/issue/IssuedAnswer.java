package org.bloexchange.alert.issue;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The answer to something new, to be given again byte for byte.
 *
 * @param body JSON
 */
public record IssuedAnswer(int status, String location, String etag, String body) {

    /** As a response. */
    public Response response() {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
