package org.bloexchange.alert.inquiry;

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
import org.bloexchange.alert.inquiry.RequestView.MessageView;
import org.bloexchange.alert.issue.IdempotencyKey;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
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

/** Threads of requests for information. */
@Path("/api/v1/requests/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ThreadResource {

    private final ThreadService threads;
    private final InquiryReader reader;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    ThreadResource(ThreadService threads, InquiryReader reader, RequestReader requests, Provider<Caller> caller) {
        this.threads = threads;
        this.reader = reader;
        this.requests = requests;
        this.caller = caller;
    }

    /** Says something to the other side of the request. A retry with the same Idempotency-Key gets the first answer again. */
    @POST
    @Operation(
            summary = "Say something to the other side of a request",
            description = "An office that was asked speaks to the office that asked; that office to all it asked, or to"
                    + " those it names. A retry with the same Idempotency-Key gets the first answer again.")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SendMessage.class)))
    @APIResponse(
            responseCode = "201",
            description = "Said; Location is set",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        SendMessage said = requests.read(body, SendMessage.class);
        Caller speaker = caller.get();
        IdempotencyKey key =
                IdempotencyKey.of(idempotencyKey, headers, speaker, "POST /requests/" + id + "/messages", said);
        return threads.send(id, said, speaker, key).response();
    }

    /** The messages the caller may see, oldest first. */
    @GET
    @Operation(summary = "The messages of a thread that the caller may see, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Page<MessageView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        UUID after = cursor == null ? null : InquiryResource.after(cursor);
        List<MessageView> found = reader.thread(id, AlertPolicy.reachOf(caller.get()), after, most + 1)
                .orElseThrow(ProblemException::notFound);
        return found.size() <= most
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, most),
                        Cursor.encode(found.get(most - 1).messageId().toString()));
    }
}
