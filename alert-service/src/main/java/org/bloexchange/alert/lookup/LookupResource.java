package org.bloexchange.alert.lookup;

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

/** Look-ups of identifiers, for review. */
@Path("/api/v1/lookups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "lookups")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457)",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class LookupResource {

    private final LookupStore lookups;
    private final Provider<Caller> caller;

    LookupResource(LookupStore lookups, Provider<Caller> caller) {
        this.lookups = lookups;
        this.caller = caller;
    }

    /** Who of the auditor's country looked for which identifier, and what for; newest first. */
    @GET
    @Operation(summary = "Who of the own country looked for which identifier, and what for; newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<LookupView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        List<LookupView> found = lookups.list(caller.get().country(), cursor == null ? null : after(cursor), most + 1);
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        LookupView last = found.get(most - 1);
        return new Page<>(
                found.subList(0, most),
                Cursor.encode(last.at().toString(), last.lookupId().toString()));
    }

    private static LookupStore.After after(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new LookupStore.After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
