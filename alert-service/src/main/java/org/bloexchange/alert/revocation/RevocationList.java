package org.bloexchange.alert.revocation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.DatabaseException;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.caller.RevokedAccounts;
import org.jspecify.annotations.Nullable;

/**
 * The revoked accounts in memory, asked at every request. Refreshed right after this replica took in a revocation, and
 * every second for those another replica took in.
 */
@ApplicationScoped
public class RevocationList implements RevokedAccounts {

    /** No token is good for that long, so older revocations have nothing left to refuse. */
    private static final Duration LONGEST_TOKEN = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private volatile Map<String, Instant> revoked = Map.of();

    RevocationList(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean isRevoked(String account, @Nullable String sessionId, Instant issuedAt) {
        Instant revokedAt = revoked.get(account);
        return revokedAt != null && !issuedAt.isAfter(revokedAt);
    }

    @Scheduled(every = "1s")
    void followOtherReplicas() {
        try {
            refresh();
        } catch (DatabaseException away) {
            // what is known stays good until the database is back; its absence is told by readiness
        }
    }

    /** Reads it again. */
    void refresh() {
        Map<String, Instant> read = new HashMap<>();
        database.list(
                Sql.of(
                        "select account_id, revoked_at from revoked_account where revoked_at > ?",
                        clock.instant().minus(LONGEST_TOKEN)),
                row -> read.put(row.getString("account_id"), Rows.time(row, "revoked_at")));
        revoked = Map.copyOf(read);
    }
}
