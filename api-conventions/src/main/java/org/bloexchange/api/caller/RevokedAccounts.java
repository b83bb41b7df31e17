package org.bloexchange.api.caller;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asked at every request whether a token that is otherwise good was taken back. Each service has one bean of it. */
public interface RevokedAccounts {

    /**
     * Whether the account (or that session of it) was revoked after the token was issued. Answers from memory.
     *
     * @param sessionId the token's session; null where the issuer has none
     */
    boolean isRevoked(String account, @Nullable String sessionId, Instant issuedAt);
}
