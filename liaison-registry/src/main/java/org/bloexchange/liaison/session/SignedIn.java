package org.bloexchange.liaison.session;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to a sign-in.
 *
 * @param accessToken bearer token for all services
 * @param expiresAt when it counts no longer; sign in again before
 * @param sessionId for signing out
 */
record SignedIn(String accessToken, Instant expiresAt, UUID sessionId, MeView account) {

    /** Without the token. */
    @Override
    public String toString() {
        return "SignedIn[" + sessionId + "]";
    }
}
