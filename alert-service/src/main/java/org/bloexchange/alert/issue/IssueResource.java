package org.bloexchange.alert.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** New alerts. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class IssueResource {

    private final IssueService issues;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    IssueResource(IssueService issues, RequestReader requests, Provider<Caller> caller) {
        this.issues = issues;
        this.requests = requests;
        this.caller = caller;
    }

    /** Issues an alert of the caller's office. A retry with the same Idempotency-Key gets the first answer again. */
    @POST
    @Operation(summary = "Issue an alert; a retry with the same Idempotency-Key gets the first answer again")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IssueAlert.class)))
    @APIResponse(
            responseCode = "201",
            description = "Issued; Location and ETag are set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "503", description = "The directory is still being read; see Retry-After")
    public Response issue(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        Problems problems = new Problems();
        IssueAlert said = requests.read(body, IssueAlert.class, problems);
        AlertDrafting.checkIsNew(said, problems);
        Caller officer = caller.get();
        return issues.issue(said, problems, officer, keyOf(idempotencyKey, headers, officer, said))
                .response();
    }

    /** An empty header arrives as none: whoever meant to send a key must learn that there is none in it. */
    private static @Nullable IdempotencyKey keyOf(
            @Nullable String given, HttpHeaders headers, Caller officer, IssueAlert said) {
        boolean sent = headers.getRequestHeaders().containsKey(IdempotencyKey.HEADER);
        return IdempotencyKey.of(given == null && sent ? "" : given, officer, said);
    }
}
