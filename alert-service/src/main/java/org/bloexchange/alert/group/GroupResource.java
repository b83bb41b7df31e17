package org.bloexchange.alert.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.group.GroupStore.After;
import org.bloexchange.alert.group.GroupStore.Listed;
import org.bloexchange.alert.policy.AlertPolicy;
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

/** Operation groups. Outside its time, and for whoever is no member, a group is as if it did not exist. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "groups")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class GroupResource {

    private final GroupService service;
    private final GroupStore groups;
    private final RequestReader requests;
    private final Provider<Caller> caller;
    private final Clock clock;

    GroupResource(
            GroupService service, GroupStore groups, RequestReader requests, Provider<Caller> caller, Clock clock) {
        this.service = service;
        this.groups = groups;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a group that the caller's country coordinates. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make an operation group that the own country coordinates")
    @RolesAllowed(Roles.COORDINATOR)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DescribeGroup.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made; Location and ETag are set",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response create(byte @Nullable [] body) {
        Problems problems = new Problems();
        DescribeGroup said = requests.read(body, DescribeGroup.class, problems);
        GroupView group = service.create(said, problems, caller.get());
        return Response.created(URI.create("/api/v1/groups/" + group.id()))
                .header(HttpHeaders.ETAG, ETags.of(group.version()))
                .entity(group)
                .build();
    }

    /** The groups the caller's office is a member of now, or its country coordinates; newest first. */
    @GET
    @Operation(summary = "The groups the own office is a member of now; for a coordinator those of the own country")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<GroupView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        After after = cursor == null ? null : after(cursor);
        List<Listed> found = groups.list(AlertPolicy.reachOf(caller.get()), clock.instant(), after, most + 1);
        List<GroupView> items = found.stream().limit(most).map(Listed::group).toList();
        if (found.size() <= most) {
            return new Page<>(items, null);
        }
        Listed last = found.get(most - 1);
        return new Page<>(
                items,
                Cursor.encode(last.createdAt().toString(), last.group().id().toString()));
    }

    /** One group. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One group: its name, its time, its member offices")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    @APIResponse(
            responseCode = "200",
            description = "The group; ETag is set",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(groups.find(id, AlertPolicy.reachOf(caller.get()), clock.instant())
                .orElseThrow(ProblemException::notFound));
    }

    /** Says all of the group again. Needs If-Match. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say all of the group again, by the country that made it; needs If-Match")
    @RolesAllowed(Roles.COORDINATOR)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DescribeGroup.class)))
    @APIResponse(
            responseCode = "200",
            description = "The group as it is now; ETag is set",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        Problems problems = new Problems();
        DescribeGroup said = requests.read(body, DescribeGroup.class, problems);
        return answer(service.change(id, basedOn, said, problems, caller.get()));
    }

    /** Ends the group before its time. */
    @POST
    @Path("/{id}/end")
    @Operation(summary = "End the group before its time, by the country that made it")
    @RolesAllowed(Roles.COORDINATOR)
    @APIResponse(
            responseCode = "200",
            description = "The group that was; ETag is set",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response end(@PathParam("id") UUID id) {
        return answer(service.end(id, caller.get()));
    }

    /** Takes the offices of the caller's country out of another country's group. */
    @POST
    @Path("/{id}/leave")
    @Operation(summary = "Take the offices of the own country out of another country's group")
    @RolesAllowed(Roles.COORDINATOR)
    @APIResponse(responseCode = "204", description = "They are no members any more")
    public Response leave(@PathParam("id") UUID id) {
        service.leave(id, caller.get());
        return Response.noContent().build();
    }

    private static Response answer(GroupView group) {
        return Response.ok(group)
                .header(HttpHeaders.ETAG, ETags.of(group.version()))
                .build();
    }

    private static After after(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
