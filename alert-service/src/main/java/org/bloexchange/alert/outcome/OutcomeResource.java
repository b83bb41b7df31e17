package org.bloexchange.alert.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bloexchange.alert.reading.OutcomeView;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.alert.vocabulary.OutcomeKind;
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

/** Outcomes of warnings. */
@Path("/api/v1/alerts/{id}/outcome")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class OutcomeResource {

    private final OutcomeService outcomes;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    OutcomeResource(OutcomeService outcomes, RequestReader requests, Provider<Caller> caller) {
        this.outcomes = outcomes;
        this.requests = requests;
        this.caller = caller;
    }

    /** Reports what came of a warning at the caller's office, or revises it. */
    @POST
    @Operation(summary = "Report what came of a warning at the own office, or revise it")
    @APIResponse(
            responseCode = "200",
            description = "The outcome as it stands",
            content = @Content(schema = @Schema(implementation = OutcomeView.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportOutcome.class)))
    public OutcomeView report(@PathParam("id") UUID id, byte @Nullable [] body) {
        Problems problems = new Problems();
        ReportOutcome said = requests.read(body, ReportOutcome.class, problems);
        if (said.outcome() != OutcomeKind.SEIZED && said.linkedAlert() != null) {
            problems.add("/linkedAlert", "NOT_APPLICABLE", "Only SEIZED links the alert on what was seized");
        }
        problems.throwIfAny();
        return outcomes.report(id, said, caller.get());
    }
}
