package org.bloexchange.alert.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
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

/** Alerts that name the same identifier as one. */
@Path("/api/v1/alerts/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
@Tag(name = "matches")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class MatchResource {

    private final MatchReader matches;
    private final MatchService service;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    MatchResource(MatchReader matches, MatchService service, RequestReader requests, Provider<Caller> caller) {
        this.matches = matches;
        this.service = service;
        this.requests = requests;
        this.caller = caller;
    }

    /** The matches of an alert that the caller may know, newest first. */
    @GET
    @Operation(summary = "Alerts that name the same identifier as this one, as far as the caller may know")
    @APIResponse(
            responseCode = "200",
            description = "All of them, newest first",
            content = @Content(schema = @Schema(implementation = MatchesView.class)))
    public MatchesView ofAlert(@PathParam("id") UUID id) {
        return matches.of(id, AlertPolicy.reachOf(caller.get())).orElseThrow(ProblemException::notFound);
    }

    /** Confirms or dismisses a match, for the office that issued the alert. */
    @POST
    @Path("/{matchId}/assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "Confirm or dismiss a match of an own alert; the office may change its mind")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssessMatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "The match with what the office makes of it",
            content = @Content(schema = @Schema(implementation = MatchView.class)))
    public MatchView assess(@PathParam("id") UUID id, @PathParam("matchId") UUID matchId, byte @Nullable [] body) {
        return service.assess(id, matchId, requests.read(body, AssessMatch.class), caller.get());
    }
}
