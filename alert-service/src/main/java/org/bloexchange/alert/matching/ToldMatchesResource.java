package org.bloexchange.alert.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The matches an office was told of. */
@Path("/api/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
@Tag(name = "matches")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ToldMatchesResource {

    private final MatchReader matches;
    private final Provider<Caller> caller;

    ToldMatchesResource(MatchReader matches, Provider<Caller> caller) {
        this.matches = matches;
        this.caller = caller;
    }

    /** What the caller's offices were told of, newest first. */
    @GET
    @Operation(summary = "The matches the own offices were told of, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<MatchView> told(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        List<MatchReader.Told> found =
                matches.told(AlertPolicy.reachOf(caller.get()), cursor == null ? null : after(cursor), most + 1);
        List<MatchView> views =
                found.stream().limit(most).map(MatchReader.Told::match).toList();
        if (found.size() <= most) {
            return new Page<>(views, null);
        }
        MatchReader.Told last = found.get(most - 1);
        return new Page<>(
                views,
                Cursor.encode(last.at().toString(), last.match().matchId().toString()));
    }

    private static MatchReader.After after(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new MatchReader.After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
