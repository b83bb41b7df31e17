package org.bloexchange.notification.stream;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.notification.request.CaughtUp;
import org.bloexchange.notification.request.QueryValue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * The live stream. Frames are encoded once by us and handed to Quarkus as bytes: its own server-sent-event writer would
 * encode each event anew for each connection. It has no {@code @Produces}, because with that media type Quarkus would take
 * the bytes for data of events.
 */
@Path("/api/v1/stream")
@Tag(name = "stream", description = "Notices as they are made")
@CaughtUp
public class StreamResource {

    static final String EVENT_STREAM = MediaType.SERVER_SENT_EVENTS;

    private final OpenStreams streams;
    private final Provider<Caller> caller;

    StreamResource(OpenStreams streams, Provider<Caller> caller) {
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    @NonBlocking
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    @Operation(operationId = "openStream", summary = "Server-sent events: the caller's notices", description = """
                    Each event `notice` is a pointer; fetch the alert from alert-service and say `delivered`. Its `id` is a \
                    number that rises with each notice of the contact (numbers may be missing). With `Last-Event-ID` the \
                    stream goes on after that number without gap or repeat. Without it, it begins with the notices of the \
                    last 72 hours that no device of the contact has said `delivered` for, that the office has neither \
                    accepted nor declined and that were not withdrawn; then come new ones. A comment comes every 15 \
                    seconds. At the token's expiry, or when the account is revoked, the event `expired` is sent and the \
                    stream ends: come back with a new token. A client that does not read is cut off.""")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = EVENT_STREAM,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "Data of an event `notice` is the JSON object",
                                            implementation = Frames.Data.class)))
    @APIResponse(responseCode = "406", description = "The client does not take text/event-stream")
    @APIResponse(responseCode = "429", description = "The contact has too many streams open")
    public RestMulti<byte[]> open(
            @Parameter(
                            description = "The number of the last event the client has",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Parameter(
                            description = "The same for clients that cannot set headers; the header goes first",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("lastEventId")
                    @Nullable
                    String lastEventIdInQuery,
            @Context HttpHeaders headers,
            @Context HttpServerResponse response) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.SERVER_SENT_EVENTS_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
        Caller who = caller.get();
        Long after = lastEventId == null || lastEventId.isBlank()
                ? number("?lastEventId", lastEventIdInQuery)
                : number("Last-Event-ID", lastEventId);
        OpenStream stream = streams.open(ownerOf(who), after, response::reset);
        return RestMulti.fromMultiData(stream.bytes())
                .header(HttpHeaders.CONTENT_TYPE, EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private static OpenStream.Owner ownerOf(Caller who) {
        try {
            return new OpenStream.Owner(
                    UUID.fromString(who.contactId()), who.account(), who.sessionId(), who.issuedAt(), who.expiresAt());
        } catch (IllegalArgumentException e) {
            throw ProblemException.unauthorized();
        }
    }

    private static @Nullable Long number(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw QueryValue.wrongForm(name, "The number of an event");
        }
        return Long.valueOf(text.strip());
    }
}
