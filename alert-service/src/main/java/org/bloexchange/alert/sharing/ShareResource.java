package org.bloexchange.alert.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asks of recipients to pass an alert on. */
@Path("/api/v1/alerts/{id}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sharing")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ShareResource {

    private final ShareService shares;
    private final ShareStore store;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    ShareResource(ShareService shares, ShareStore store, RequestReader requests, Provider<Caller> caller) {
        this.shares = shares;
        this.store = store;
        this.requests = requests;
        this.caller = caller;
    }

    /** Asks of recipients. */
    public record Shares(List<ShareView> items) {}

    /** Asks the office that issued the alert to let other offices have it. */
    @POST
    @Operation(
            summary = "Ask the office that issued the alert to let other offices have it",
            description =
                    "For the office of a present recipient. The answer is the same whether they have it already or not.")
    @APIResponse(
            responseCode = "201",
            description = "Asked; Location is set",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AskToShare.class)))
    public Response ask(@PathParam("id") UUID alertId, byte @Nullable [] body) {
        Problems problems = new Problems();
        AskToShare said = requests.read(body, AskToShare.class, problems);
        shares.check(said, caller.get(), problems);
        problems.throwIfAny();
        ShareView asked = shares.ask(alertId, said, caller.get());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/alerts/" + alertId + "/shares/" + asked.shareId())
                .entity(asked)
                .build();
    }

    /** What was asked and decided: all for the office that issued the alert, its own asks for a recipient. */
    @GET
    @Operation(summary = "What was asked and decided: all for the sender, the own asks for a recipient")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first",
            content = @Content(schema = @Schema(implementation = Shares.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Shares list(@PathParam("id") UUID alertId) {
        return new Shares(store.of(alertId, AlertPolicy.reachOf(caller.get())).orElseThrow(ProblemException::notFound));
    }

    /** One ask. */
    @GET
    @Path("/{shareId}")
    @Operation(summary = "One ask, and what was decided")
    @APIResponse(
            responseCode = "200",
            description = "The ask",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public ShareView get(@PathParam("id") UUID alertId, @PathParam("shareId") UUID id) {
        return store.find(alertId, id, AlertPolicy.reachOf(caller.get())).orElseThrow(ProblemException::notFound);
    }

    /** Grants or refuses. Granting writes the next version of the alert, to the offices asked for as well. */
    @POST
    @Path("/{shareId}/decision")
    @Operation(
            summary = "Grant or refuse; granting writes the alert's next version; needs If-Match with the alert's ETag")
    @APIResponse(
            responseCode = "200",
            description = "The ask, decided",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DecideShare.class)))
    public ShareView decide(
            @PathParam("id") UUID alertId,
            @PathParam("shareId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        DecideShare said = requests.read(body, DecideShare.class);
        return shares.decide(alertId, id, basedOn, said, caller.get());
    }
}
