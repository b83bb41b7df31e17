package org.bloexchange.alert.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Closure;
import org.bloexchange.alert.issue.AlertDraft;
import org.bloexchange.alert.issue.AlertDrafting;
import org.bloexchange.alert.issue.IssueAlert;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.alert.vocabulary.CancellationReason;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Next versions and cancellation. Whatever a body says wrong is told before the alert is looked for. */
@Path("/api/v1/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ChangeResource {

    private final ChangeService changes;
    private final AlertDrafting drafting;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    ChangeResource(ChangeService changes, AlertDrafting drafting, RequestReader requests, Provider<Caller> caller) {
        this.changes = changes;
        this.drafting = drafting;
        this.requests = requests;
        this.caller = caller;
    }

    /** Says all of the alert again as its next version. Needs If-Match. */
    @PUT
    @Operation(summary = "Say all of the alert again as its next version; needs If-Match")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IssueAlert.class)))
    @APIResponse(
            responseCode = "200",
            description = "The next version; ETag is set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response update(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        Problems problems = new Problems();
        IssueAlert said = requests.read(body, IssueAlert.class, problems);
        Caller officer = caller.get();
        AlertDraft draft = drafting.draft(said, officer.office(), changes.standing(id, basedOn, officer), problems);
        return answer(changes.update(id, basedOn, draft, officer));
    }

    /** Cancels the alert; it stays visible, struck through. Needs If-Match. */
    @POST
    @Path("/cancellation")
    @Operation(summary = "Cancel the alert; it stays visible; needs If-Match")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Cancellation.class)))
    @APIResponse(
            responseCode = "200",
            description = "The cancelled version; ETag is set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        Problems problems = new Problems();
        Cancellation cancellation = requests.read(body, Cancellation.class, problems);
        if (cancellation.reason() == CancellationReason.OTHER && cancellation.text() == null) {
            problems.missing("/text", "OTHER needs the reason in words");
        }
        if (cancellation.reason() != null && cancellation.reason().isDecided()) {
            problems.add(
                    "/reason", "NOT_APPLICABLE", "This follows from a decision on the release; choose another reason");
        }
        problems.throwIfAny();
        return answer(changes.cancel(id, basedOn, cancellation, caller.get()));
    }

    /** Closes the alert: the last word of its sender; it stays visible. Needs If-Match. */
    @POST
    @Path("/closure")
    @Operation(summary = "Close the alert; it stays visible; needs If-Match")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Closure.class)))
    @APIResponse(
            responseCode = "200",
            description = "The closed version; ETag is set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        return answer(changes.close(id, basedOn, requests.read(body, Closure.class), caller.get()));
    }

    private static Response answer(AlertView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
