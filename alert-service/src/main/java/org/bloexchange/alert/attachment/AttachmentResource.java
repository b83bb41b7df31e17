package org.bloexchange.alert.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What files an alert has. */
@Path("/api/v1/alerts/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class AttachmentResource {

    private final UploadService uploads;
    private final AttachmentReader reader;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    AttachmentResource(
            UploadService uploads, AttachmentReader reader, RequestReader requests, Provider<Caller> caller) {
        this.uploads = uploads;
        this.reader = reader;
        this.requests = requests;
        this.caller = caller;
    }

    /** Attachments of an alert. */
    public record Attachments(List<AttachmentView> items) {}

    /** Announces a file of the office that issued the alert; its bytes follow by PATCH to the Location. */
    @POST
    @Operation(
            summary = "Announce a file to add to an alert of the own office",
            description =
                    "JPEG, PNG, WebP or PDF, at most 10 MiB, at most 20 of an alert. Its bytes follow by PATCH to the"
                            + " Location. A small file can be sent with one request instead: POST with its own content type.")
    @APIResponse(
            responseCode = "201",
            description = "Announced; Location is set",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnnounceAttachment.class)))
    public Response announce(@PathParam("id") UUID alertId, byte @Nullable [] body) {
        AnnounceAttachment file = requests.read(body, AnnounceAttachment.class);
        Caller officer = caller.get();
        UUID id = uploads.announce(alertId, file, officer);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, addressOf(alertId, id))
                .entity(reader.find(alertId, id, officer).orElseThrow(ProblemException::notFound))
                .build();
    }

    /** The files of an alert: those that are part of it, and for the office that adds them those on their way. */
    @GET
    @Operation(summary = "The files of an alert; the office that adds them sees those on their way, too")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first",
            content = @Content(schema = @Schema(implementation = Attachments.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Attachments list(@PathParam("id") UUID alertId) {
        return new Attachments(reader.of(alertId, caller.get()).orElseThrow(ProblemException::notFound));
    }

    /** One file: what it is, or how far it got. */
    @GET
    @Path("/{attachmentId}")
    @Operation(summary = "One file: what it is, or how far it got")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public AttachmentView get(@PathParam("id") UUID alertId, @PathParam("attachmentId") UUID id) {
        return reader.find(alertId, id, caller.get()).orElseThrow(ProblemException::notFound);
    }

    /** Takes a file away; that it was there stays in the history. */
    @DELETE
    @Path("/{attachmentId}")
    @Operation(summary = "Take a file away; that it was there stays in the history, its content is gone")
    @APIResponse(responseCode = "204", description = "Taken away")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    public void remove(@PathParam("id") UUID alertId, @PathParam("attachmentId") UUID id) {
        uploads.remove(alertId, id, caller.get());
    }

    static String addressOf(UUID alertId, UUID id) {
        return "/api/v1/alerts/" + alertId + "/attachments/" + id;
    }
}
