package org.bloexchange.liaison.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tokens of the embedded identity. */
@ConfigMapping(prefix = "blo.session")
public interface SessionConfig {

    /** Who signs; the same as {@code mp.jwt.verify.issuer} of the services. */
    @WithDefault("blo-exchange")
    String issuer();

    /** Whom tokens are for; the same as {@code mp.jwt.verify.audiences} of the services. */
    @WithDefault("blo-exchange")
    String audience();

    /** How long a token counts, and the session with it. */
    @WithDefault("10m")
    Duration tokenLife();
}
