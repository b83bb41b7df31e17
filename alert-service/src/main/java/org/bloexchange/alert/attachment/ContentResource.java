package org.bloexchange.alert.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.cleaning.MediaTypes;
import org.bloexchange.alert.vocabulary.AttachmentState;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files themselves. A browser saves them; it never shows them as a page of the exchange. */
@Path("/api/v1/alerts/{id}/attachments/{attachmentId}")
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
@Tag(name = "attachments")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content =
                @org.eclipse.microprofile.openapi.annotations.media.Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = Problem.class)))
public class ContentResource {

    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final AttachmentReader reader;
    private final Provider<Caller> caller;

    ContentResource(AttachmentReader reader, Provider<Caller> caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** The file without its metadata, all of it or one range. */
    @GET
    @Path("/content")
    @Operation(summary = "The file, without its metadata; one range can be asked for")
    @Produces({MediaTypes.JPEG, MediaTypes.PNG, MediaTypes.WEBP, MediaTypes.PDF})
    @APIResponse(
            responseCode = "200",
            description = "The file; ETag is its SHA-256",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The range; Content-Range is set")
    public Response content(
            @PathParam("id") UUID alertId,
            @PathParam("attachmentId") UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        AttachmentView file = reader.find(alertId, id, caller.get())
                .filter(found -> found.state() == AttachmentState.READY)
                .orElseThrow(ProblemException::notFound);
        String etag = "\"" + file.sha256() + "\"";
        Optional<ByteRange> part =
                ifRange == null || ifRange.equals(etag) ? ByteRange.of(range, file.size()) : Optional.empty();
        if (part.isPresent() && part.get().isOutside()) {
            return Problem.of(RANGE_NOT_SATISFIABLE)
                    .response()
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        ByteRange sent = part.orElse(new ByteRange(0, file.size()));
        String type = Objects.requireNonNull(file.mediaType());
        Response.ResponseBuilder response = Response.status(part.isPresent() ? 206 : 200)
                .type(type)
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name(), type))
                .header(HttpHeaders.ETAG, etag)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .entity(new Content(reader, id, sent));
        part.ifPresent(given -> response.header(
                "Content-Range",
                "bytes " + given.from() + "-" + (given.from() + given.length() - 1) + "/" + file.size()));
        return response.build();
    }

    /** A small picture of it. */
    @GET
    @Path("/thumbnail")
    @Operation(summary = "A small picture of it, at most 320 pixels a side; documents have none")
    @Produces(MediaTypes.JPEG)
    @APIResponse(
            responseCode = "200",
            description = "JPEG",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response thumbnail(@PathParam("id") UUID alertId, @PathParam("attachmentId") UUID id) {
        byte[] thumbnail = reader.thumbnail(alertId, id, caller.get()).orElseThrow(ProblemException::notFound);
        return Response.ok(thumbnail)
                .type(MediaTypes.JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
