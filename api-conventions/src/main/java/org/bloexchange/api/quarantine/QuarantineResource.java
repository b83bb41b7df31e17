package org.bloexchange.api.quarantine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineStore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Records of the own country that could not be handled or sent: what and why, never the content. */
@Path("/api/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    private final QuarantineStore quarantine;
    private final Provider<Caller> caller;

    QuarantineResource(QuarantineStore quarantine, Provider<Caller> caller) {
        this.quarantine = quarantine;
        this.caller = caller;
    }

    /** The entries, newest first. */
    @GET
    @RolesAllowed(Roles.ADMIN)
    public Page<QuarantineStore.Entry> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        List<QuarantineStore.Entry> entries =
                quarantine.of(caller.get().country(), cursor == null ? Long.MAX_VALUE : before(cursor), most);
        String next = entries.size() < most
                ? null
                : Cursor.encode(Long.toString(entries.get(most - 1).id()));
        return new Page<>(entries, next);
    }

    /** Handles an entry again; 409 if it still cannot be handled. */
    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "204", description = "Handled")
    public void replay(@PathParam("id") long id) {
        try {
            if (!quarantine.replay(id, caller.get().country(), caller.get().account())) {
                throw ProblemException.notFound();
            }
        } catch (UnprocessableEventException e) {
            throw ProblemException.conflict("still-unprocessable", e.reason() + ": " + e.getMessage());
        }
    }

    private static long before(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }
}
