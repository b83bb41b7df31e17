package org.bloexchange.liaison.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.liaison.listing.Said;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The accounts of the ADMIN's own country. */
@Path("/api/v1/accounts")
@RolesAllowed(Roles.ADMIN)
public class AccountResource {

    private final AccountService accounts;
    private final Provider<Caller> caller;

    AccountResource(AccountService accounts, Provider<Caller> caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** In the order of user names. */
    @GET
    @Operation(summary = "The accounts of the own country, in the order of user names")
    public Page<AccountView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        return accounts.page(caller.get(), cursor, Limit.of(limit));
    }

    /** Disables the account: no further sign-in, and its tokens count no longer anywhere. */
    @POST
    @Path("/{id}/revocation")
    @Operation(summary = "Disable an account")
    public AccountView revoke(@PathParam("id") String id) {
        return accounts.disable(idOf(id), caller.get());
    }

    private static UUID idOf(String id) {
        return Said.id(id).orElseThrow(ProblemException::notFound);
    }
}
