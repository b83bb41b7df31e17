package org.bloexchange.api.caller;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from a token that was checked: signature, audience, expiry, world, country.
 *
 * @param account id of the account, the token's {@code sub}
 * @param contactId id of the contact the account belongs to
 * @param office office code acted for
 * @param country upper-case country code
 * @param sessionId id of the sign-in session, where the issuer has sessions
 * @param expiresAt when the token ends; an open stream ends with it
 */
public record Caller(
        String account,
        String contactId,
        String office,
        String country,
        @Nullable String agency,
        Set<String> roles,
        @Nullable String sessionId,
        Instant issuedAt,
        Instant expiresAt) {

    /** Whether the caller has that role. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
