package org.bloexchange.alert.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bloexchange.alert.cleaning.MediaTypes;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of files on their way in. They are kept as they arrive: after a broken connection HEAD says from where to go
 * on, as in tus 1.0 and the IETF's resumable uploads.
 */
@Path("/api/v1/alerts/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
@Tag(name = "attachments")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class UploadResource {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final int LENGTH_REQUIRED = 411;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final UploadService uploads;
    private final UploadStore store;
    private final AttachmentReader reader;
    private final Intake intake;
    private final Provider<Caller> caller;

    UploadResource(
            UploadService uploads, UploadStore store, AttachmentReader reader, Intake intake, Provider<Caller> caller) {
        this.uploads = uploads;
        this.store = store;
        this.reader = reader;
        this.intake = intake;
        this.caller = caller;
    }

    /** How far the upload got. */
    @HEAD
    @Path("/{attachmentId}")
    @Operation(summary = "How far an own upload got: Upload-Offset of Upload-Length")
    @APIResponse(responseCode = "204", description = "Upload-Offset and Upload-Length are set")
    public Response offset(@PathParam("id") UUID alertId, @PathParam("attachmentId") UUID id) {
        Upload upload = store.find(alertId, id, caller.get()).orElseThrow(ProblemException::notFound);
        return Response.noContent()
                .header(OFFSET, upload.offset())
                .header(LENGTH, upload.length())
                .build();
    }

    /** Takes the next bytes, few or many. */
    @PATCH
    @Path("/{attachmentId}")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/offset+octet-stream"})
    @Operation(
            summary = "Send the next bytes of an own upload, from Upload-Offset on",
            description =
                    "What arrives before a connection breaks is kept; HEAD says from where to go on. With the last byte the"
                            + " file is checked: GET says when it is READY, or why it was REJECTED.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "Kept; Upload-Offset is set")
    @APIResponse(
            responseCode = "409",
            description = "Other bytes are missing; Upload-Offset says which",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response append(
            @PathParam("id") UUID alertId,
            @PathParam("attachmentId") UUID id,
            @HeaderParam(OFFSET) @Schema(implementation = Integer.class) @Nullable String offset,
            @Context HttpHeaders headers,
            InputStream body) {
        if (offset == null || !NUMBER.matcher(offset).matches()) {
            throw ProblemException.badRequest(OFFSET, "REQUIRED", "How many bytes were kept before these");
        }
        long from = Long.parseLong(offset);
        Caller officer = caller.get();
        Upload upload = store.find(alertId, id, officer).orElseThrow(ProblemException::notFound);
        int length = headers.getLength();
        if (length == 0 && from == upload.length() && upload.offset() == upload.length()) {
            return kept(upload.offset()); // whoever did not hear the answer asks again
        }
        if (!upload.waitsFor(from)) {
            return conflict(upload.offset());
        }
        if (length > upload.length() - from) {
            throw tooMuch();
        }
        return take(upload, alertId, body, officer);
    }

    private Response take(Upload upload, UUID alertId, InputStream body, Caller officer) {
        Intake.Taken taken = intake.take(upload, body);
        return switch (taken.end()) {
            case KEPT -> kept(taken.offset());
            case TOO_MUCH -> throw tooMuch();
            case OVERTAKEN ->
                conflict(store.find(alertId, upload.id(), officer)
                        .orElseThrow(ProblemException::notFound)
                        .offset());
            case BROKEN ->
                throw ProblemException.badRequest("", "CUT_OFF", "The body ended early; what arrived is kept");
        };
    }

    /** Announces and sends a file with one request. */
    @POST
    @Consumes({MediaTypes.JPEG, MediaTypes.PNG, MediaTypes.WEBP, MediaTypes.PDF})
    @Operation(hidden = true)
    public Response send(@PathParam("id") UUID alertId, @Context HttpHeaders headers, InputStream body) {
        int length = headers.getLength();
        if (length < 0) {
            return Problem.of(LENGTH_REQUIRED).response().build();
        }
        if (length > AnnounceAttachment.MOST_BYTES) {
            throw tooMuch();
        }
        if (length == 0) {
            throw ProblemException.badRequest("", "REQUIRED", "A file belongs here");
        }
        Caller officer = caller.get();
        MediaType type = headers.getMediaType();
        String name = "file." + MediaTypes.extensionOf(type.getType() + "/" + type.getSubtype());
        UUID id = uploads.announce(alertId, new AnnounceAttachment(name, length, null, null), officer);
        Upload upload = store.find(alertId, id, officer).orElseThrow(ProblemException::notFound);
        take(upload, alertId, body, officer);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, AttachmentResource.addressOf(alertId, id))
                .entity(reader.find(alertId, id, officer).orElseThrow(ProblemException::notFound))
                .build();
    }

    private static Response kept(int offset) {
        return Response.noContent().header(OFFSET, offset).build();
    }

    private static Response conflict(int offset) {
        return Problem.of("wrong-offset", 409, "Other bytes are missing; Upload-Offset says from where on", List.of())
                .response()
                .header(OFFSET, offset)
                .build();
    }

    private static ProblemException tooMuch() {
        return ProblemException.tooLarge("More bytes than were announced; a file has at most 10 MiB");
    }
}
