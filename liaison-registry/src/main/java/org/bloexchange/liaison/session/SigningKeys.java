package org.bloexchange.liaison.session;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of this deployment. Read from the database each time, so that a key taken away counts no longer at once. */
@ApplicationScoped
public class SigningKeys {

    private static final Sort NEWEST_FIRST = Sort.descending("createdAt").and("kid");

    private final SessionConfig config;
    private final Clock clock;

    SigningKeys(SessionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Makes the first key; in the transaction of the first start. */
    public void makeFirst() {
        SigningKey.generate(clock.instant()).persist();
    }

    /** The newest key in use. */
    SigningKey newest() {
        return SigningKey.<SigningKey>find("retiredAt is null", NEWEST_FIRST)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("There is no key to sign with"));
    }

    /** The keys whose tokens may still count. */
    @Transactional
    List<SigningKey> accepted() {
        return SigningKey.list("retiredAt is null or retiredAt > ?1", NEWEST_FIRST, oldestRetirement());
    }

    /** The key with that id, if its tokens may still count. */
    @Transactional
    Optional<SigningKey> accepted(String kid) {
        return SigningKey.<SigningKey>findByIdOptional(kid)
                .filter(key -> key.retiredAt == null || key.retiredAt.isAfter(oldestRetirement()));
    }

    private Instant oldestRetirement() {
        return clock.instant().minus(config.tokenLife());
    }
}
