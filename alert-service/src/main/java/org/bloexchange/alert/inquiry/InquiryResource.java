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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bloexchange.alert.issue.IdempotencyKey;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.InquiryPolicy.Side;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.alert.vocabulary.RequestState;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests for information. What a body says wrong is told before the request is looked for. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class InquiryResource {

    private final InquiryService inquiries;
    private final InquiryReader reader;
    private final AnswerService answers;
    private final RequestReader requests;
    private final Provider<Caller> caller;
    private final Clock clock;

    InquiryResource(
            InquiryService inquiries,
            InquiryReader reader,
            AnswerService answers,
            RequestReader requests,
            Provider<Caller> caller,
            Clock clock) {
        this.inquiries = inquiries;
        this.reader = reader;
        this.answers = answers;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks named offices about an alert, a match or an identifier. */
    @POST
    @Operation(
            summary = "Ask named offices about an alert, a match or an identifier",
            description = "Their people answer; the exchange itself looks nothing up. A retry with the same"
                    + " Idempotency-Key gets the first answer again.")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OpenRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location and ETag are set",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "503", description = "The directory is still being read; see Retry-After")
    public Response open(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        Problems problems = new Problems();
        OpenRequest said = requests.read(body, OpenRequest.class, problems);
        said.check(problems);
        problems.throwIfAny();
        Caller asking = caller.get();
        IdempotencyKey key = IdempotencyKey.of(idempotencyKey, headers, asking, "POST /requests", said);
        return inquiries.open(said, asking, key).response();
    }

    /** The requests the caller may see, newest first, without their threads. */
    @GET
    @Operation(summary = "The requests the caller may see, newest first, without their threads")
    @APIResponse(responseCode = "200", description = "A page of them")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Page<RequestView> list(
            @QueryParam("mine")
                    @Parameter(description = "asking: only what the own side asks; asked: only what it was asked")
                    @Nullable
                    String mine,
            @QueryParam("state")
                    @Parameter(
                            description = "At an office the caller sees",
                            schema = @Schema(implementation = RequestState.class))
                    @Nullable
                    String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        Side side = mine == null ? null : word("mine", mine, Side.class, true);
        RequestState wanted = state == null ? null : word("state", state, RequestState.class, false);
        UUID after = cursor == null ? null : after(cursor);
        List<RequestView> found = reader.list(AlertPolicy.reachOf(caller.get()), side, wanted, after, most + 1);
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, most),
                Cursor.encode(found.get(most - 1).requestId().toString()));
    }

    /** One request: question, where it stands at the offices the caller may know of, thread. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One request with its answers and its thread, as far as the caller may see them")
    @APIResponse(
            responseCode = "200",
            description = "The request; ETag is set",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Response get(@PathParam("id") UUID id) {
        return answer(reader.find(id, AlertPolicy.reachOf(caller.get())).orElseThrow(ProblemException::notFound));
    }

    /** Answers for the own office, refuses, or says how long it takes. Needs If-Match: two officers answer as one office. */
    @POST
    @Path("/{id}/answer")
    @Operation(
            summary = "Answer, refuse, or say how long it takes and why; needs If-Match",
            description = "A delay can be followed by an answer or a refusal, an answer by its correction.")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GiveAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "The request as it stands; ETag is set",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        Problems problems = new Problems();
        GiveAnswer said = requests.read(body, GiveAnswer.class, problems);
        said.check(clock.instant(), problems);
        problems.throwIfAny();
        return answer(answers.answer(id, basedOn, said, caller.get()));
    }

    /** Withdraws the own request where it is still open. Needs If-Match: an answer may have come meanwhile. */
    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD) // there is nothing to say beside it
    @Operation(summary = "Withdraw the own request from all that have not answered or refused it; needs If-Match")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR})
    @APIResponse(
            responseCode = "200",
            description = "The request as it stands; ETag is set",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(answers.withdraw(id, ETags.required(ifMatch), caller.get()));
    }

    private static Response answer(RequestView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }

    private static <E extends Enum<E>> E word(String parameter, String value, Class<E> list, boolean lower) {
        List<E> words = Arrays.asList(list.getEnumConstants());
        return words.stream()
                .filter(word -> spelt(word, lower).equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "?" + parameter,
                        "UNKNOWN_VALUE",
                        "One of: "
                                + words.stream().map(word -> spelt(word, lower)).collect(Collectors.joining(", "))));
    }

    private static String spelt(Enum<?> word, boolean lower) {
        return lower ? word.name().toLowerCase(Locale.ROOT) : word.name();
    }
}
