package org.bloexchange.liaison.session;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.liaison.listing.Said;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in, seeing where one is signed in, and signing out. */
@Path("/api/v1")
public class SessionResource {

    private final SignInService signIns;
    private final SessionService sessions;
    private final Provider<Caller> caller;

    SessionResource(SignInService signIns, SessionService sessions, Provider<Caller> caller) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.caller = caller;
    }

    /** Signs in. The answer to a wrong name and to a wrong password are the same, and take the same time. */
    @POST
    @Path("/sessions")
    @PermitAll
    @Operation(summary = "Sign in")
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "401", description = "User name and password do not belong together")
    @APIResponse(responseCode = "429", description = "The name failed too often; Retry-After says how long to wait")
    public RestResponse<SignedIn> signIn(@NotNull @Valid SignIn request) {
        SignedIn signedIn = signIns.signIn(request);
        return RestResponse.ResponseBuilder.<SignedIn>created(URI.create("/api/v1/sessions/" + signedIn.sessionId()))
                .entity(signedIn)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The caller's own sessions that still count. */
    @GET
    @Path("/sessions")
    @Authenticated
    @Operation(summary = "The own sessions that still count")
    public Page<SessionView> list() {
        return new Page<>(sessions.own(caller.get()), null);
    }

    /** Signs out of one of the caller's own sessions. */
    @DELETE
    @Path("/sessions/{id}")
    @Authenticated
    @Operation(summary = "Sign out of one of the own sessions")
    public void signOut(@PathParam("id") String id) {
        sessions.signOut(Said.id(id).orElseThrow(ProblemException::notFound), caller.get());
    }

    /** Who is signed in. */
    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "Who is signed in")
    public MeView me() {
        return sessions.me(caller.get());
    }
}
