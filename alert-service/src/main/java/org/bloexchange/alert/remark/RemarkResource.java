package org.bloexchange.alert.remark;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.issue.IdempotencyKey;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.RemarkView;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Remarks under an alert. */
@Path("/api/v1/alerts/{id}/remarks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "remarks")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class RemarkResource {

    private final RemarkService service;
    private final RemarkStore remarks;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    RemarkResource(RemarkService service, RemarkStore remarks, RequestReader requests, Provider<Caller> caller) {
        this.service = service;
        this.remarks = remarks;
        this.requests = requests;
        this.caller = caller;
    }

    /** Says something to the other side of the alert. A retry with the same Idempotency-Key gets the first answer again. */
    @POST
    @Operation(
            summary = "Say something to the other side of an alert",
            description = "A recipient speaks to the office that sent it; that office to all present recipients, or to"
                    + " those it names. A retry with the same Idempotency-Key gets the first answer again.")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MakeRemark.class)))
    @APIResponse(
            responseCode = "201",
            description = "Said; Location and ETag are set",
            content = @Content(schema = @Schema(implementation = RemarkView.class)))
    public Response make(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        Problems problems = new Problems();
        MakeRemark said = requests.read(body, MakeRemark.class, problems);
        said.check(problems);
        problems.throwIfAny();
        Caller speaker = caller.get();
        IdempotencyKey key =
                IdempotencyKey.of(idempotencyKey, headers, speaker, "POST /alerts/" + id + "/remarks", said);
        return service.make(id, said, speaker, key).response();
    }

    /** The remarks the caller may see, oldest first. */
    @GET
    @Operation(summary = "The remarks under an alert that the caller may see, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Page<RemarkView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        UUID after = cursor == null ? null : after(cursor);
        Reach reach = AlertPolicy.reachOf(caller.get());
        List<Remark> found = remarks.page(id, reach, after, most + 1).orElseThrow(ProblemException::notFound);
        List<RemarkView> views = found.stream()
                .limit(most)
                .map(remark -> RemarkView.of(remark, reach))
                .toList();
        return new Page<>(
                views,
                found.size() <= most
                        ? null
                        : Cursor.encode(views.getLast().remarkId().toString()));
    }

    /** One remark, for whoever was told its id. */
    @GET
    @Path("/{remark}")
    @Operation(summary = "One remark")
    @APIResponse(
            responseCode = "200",
            description = "The remark; ETag is set",
            content = @Content(schema = @Schema(implementation = RemarkView.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Response get(@PathParam("id") UUID id, @PathParam("remark") UUID remark) {
        Reach reach = AlertPolicy.reachOf(caller.get());
        Remark found = remarks.one(id, remark, reach).orElseThrow(ProblemException::notFound);
        return Response.ok(RemarkView.of(found, reach))
                .header(HttpHeaders.ETAG, ETags.of(1))
                .build();
    }

    private static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
