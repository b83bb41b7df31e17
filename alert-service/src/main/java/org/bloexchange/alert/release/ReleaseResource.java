package org.bloexchange.alert.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
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

/** Release, hold and recall. Whatever a body says wrong is told before the alert is looked for. */
@Path("/api/v1/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "release")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ReleaseResource {

    private final ReleaseService releases;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    ReleaseResource(ReleaseService releases, RequestReader requests, Provider<Caller> caller) {
        this.releases = releases;
        this.requests = requests;
        this.caller = caller;
    }

    /** Lets an alert that waits go abroad, or refuses it, which cancels it. Needs If-Match. */
    @POST
    @Path("/release")
    @Operation(summary = "Release an alert that waits, or refuse it; needs If-Match")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COORDINATOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DecideRelease.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version that was decided; ETag is set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response release(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        Problems problems = new Problems();
        DecideRelease said = requests.read(body, DecideRelease.class, problems);
        if (said.decision() == DecideRelease.Decision.REFUSE && said.reason() == null && !problems.coverIt("/reason")) {
            problems.missing("/reason", "Say why it does not go abroad");
        }
        problems.throwIfAny();
        return answer(
                switch (Objects.requireNonNull(said.decision())) {
                    case RELEASE -> releases.release(id, basedOn, said.reason(), caller.get());
                    case REFUSE -> releases.refuse(id, basedOn, Objects.requireNonNull(said.reason()), caller.get());
                });
    }

    /** Stops an alert of the own country; the offices abroad lose it until it is released. Needs If-Match. */
    @POST
    @Path("/hold")
    @Operation(
            summary = "Stop an alert of the own country; offices abroad lose it until it is released; needs If-Match")
    @RolesAllowed(Roles.COORDINATOR)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GiveReason.class)))
    @APIResponse(
            responseCode = "200",
            description = "The held version; ETag is set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        return answer(releases.hold(id, basedOn, reasonIn(body), caller.get()));
    }

    /** Takes an alert of the own country back from abroad for good. Needs If-Match. */
    @POST
    @Path("/recall")
    @Operation(summary = "Take an alert of the own country back from abroad for good; needs If-Match")
    @RolesAllowed(Roles.COORDINATOR)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GiveReason.class)))
    @APIResponse(
            responseCode = "200",
            description = "The cancelled version; ETag is set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response recall(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        return answer(releases.recall(id, basedOn, reasonIn(body), caller.get()));
    }

    private String reasonIn(byte @Nullable [] body) {
        return Objects.requireNonNull(requests.read(body, GiveReason.class).reason());
    }

    private static Response answer(AlertView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
