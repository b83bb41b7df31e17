package org.bloexchange.notification.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bloexchange.api.caller.RevokedAccounts;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * The recent revocations, in memory: asked at every request and once a second for every open stream. {@link #refresh}
 * reads what other replicas wrote. Recent is a day, far longer than any token lives.
 */
@ApplicationScoped
public class RevokedTokens implements RevokedAccounts {

    private static final Duration LONGER_THAN_ANY_TOKEN = Duration.ofDays(1);

    private final Database database;
    private final InstantSource clock;
    private final Map<String, Instant> revoked = new ConcurrentHashMap<>();

    RevokedTokens(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Row(String account, Instant revokedAt) {}

    /**
     * Tokens issued until then are refused. A token says the second it was issued in, so one of the very second of the
     * revocation is refused as well: rather signed in twice than once too long.
     */
    @Override
    public boolean isRevoked(String account, @Nullable String sessionId, Instant issuedAt) {
        Instant at = revoked.get(account);
        return at != null && !issuedAt.isAfter(at);
    }

    /** Known to this replica from now on. */
    void add(String account, Instant revokedAt) {
        revoked.merge(account, revokedAt, (had, next) -> next.isAfter(had) ? next : had);
    }

    /** Reads what is recent; called once a second and before the first request. */
    public void refresh() {
        Instant since = clock.instant().minus(LONGER_THAN_ANY_TOKEN);
        List<Row> rows = database.query(
                "select account_id, revoked_at from revoked_account where revoked_at >= ?",
                parameters -> parameters.time(since),
                row -> new Row(Columns.uuid(row, "account_id").toString(), Columns.time(row, "revoked_at")));
        Map<String, Instant> recent = new HashMap<>();
        rows.forEach(row -> recent.put(row.account(), row.revokedAt()));
        recent.forEach(this::add);
        revoked.values().removeIf(at -> at.isBefore(since));
    }
}
