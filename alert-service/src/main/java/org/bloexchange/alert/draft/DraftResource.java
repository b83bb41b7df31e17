package org.bloexchange.alert.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.issue.IssueAlert;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Drafts, seen by the own office only: not by its national unit, not by a system. */
@Path("/api/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
@Tag(name = "drafts")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "503", description = "The directory is still being read; see Retry-After")
public class DraftResource {

    private final DraftService drafts;
    private final DraftCheck check;
    private final Provider<Caller> caller;

    DraftResource(DraftService drafts, DraftCheck check, Provider<Caller> caller) {
        this.drafts = drafts;
        this.check = check;
        this.caller = caller;
    }

    /** Keeps what is not to be issued yet. It may lack what an alert must say. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a draft; it may lack what an alert must say")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IssueAlert.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location and ETag are set",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response save(byte @Nullable [] body) {
        DraftView view = drafts.save(check.read(body), caller.get());
        return answer(Response.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/api/v1/drafts/" + view.id())
                .build();
    }

    /** The drafts of the own office, those saved last first. */
    @GET
    @Operation(summary = "The drafts of the own office, those saved last first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = DraftPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        List<DraftView> found = drafts.list(caller.get(), cursor == null ? null : after(cursor), most + 1);
        DraftPage page = found.size() <= most
                ? new DraftPage(found, null)
                : new DraftPage(found.subList(0, most), nextAfter(found.get(most - 1)));
        return Response.ok(Documents.writeWithoutNulls(page)).build();
    }

    /** One draft. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One draft, with what is still missing")
    @APIResponse(
            responseCode = "200",
            description = "The draft; ETag is set",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.Status.OK, drafts.get(id, caller.get())).build();
    }

    /** Says all of the draft again. Needs If-Match. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say all of the draft again; needs If-Match")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IssueAlert.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is kept now; ETag is set",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        return answer(Response.Status.OK, drafts.save(id, basedOn, check.read(body), caller.get()))
                .build();
    }

    /** Throws the draft away. Needs If-Match. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Throw the draft away; needs If-Match")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        drafts.delete(id, ETags.required(ifMatch), caller.get());
    }

    /** Issues the draft as an alert; it is gone then. Asked again, the same answer. Needs If-Match. */
    @POST
    @Path("/{id}/issue")
    @Operation(
            summary = "Issue the draft as an alert; needs If-Match",
            description = "A draft is issued once: whoever asks again gets the first answer again, for 30 days.")
    @APIResponse(
            responseCode = "201",
            description = "Issued; Location and ETag are the alert's",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response issue(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return drafts.issue(id, ETags.required(ifMatch), caller.get()).response();
    }

    private static Response.ResponseBuilder answer(Response.Status status, DraftView view) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .type(MediaType.APPLICATION_JSON)
                .entity(Documents.writeWithoutNulls(view));
    }

    private static String nextAfter(DraftView last) {
        return Cursor.encode(last.savedAt().toString(), last.id().toString());
    }

    private static DraftStore.After after(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new DraftStore.After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
