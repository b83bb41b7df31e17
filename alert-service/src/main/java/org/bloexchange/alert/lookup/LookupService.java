package org.bloexchange.alert.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertReader;
import org.bloexchange.alert.reading.AlertSelection;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Looks up identifiers. The same statements whatever is found, and whatever is hidden; nobody sees a hit of which no record
 * is kept.
 */
@ApplicationScoped
public class LookupService {

    /** A value in more alerts than this that the reader may see is too common to tell anything. */
    static final int MOST_PER_VALUE = 50;

    private static final Duration HOUR = Duration.ofHours(1);

    private final IdentifierFinder finder;
    private final LookupStore lookups;
    private final AlertReader alerts;
    private final AlertSelection selection;
    private final LookupConfig config;
    private final Clock clock;

    LookupService(
            IdentifierFinder finder,
            LookupStore lookups,
            AlertReader alerts,
            AlertSelection selection,
            LookupConfig config,
            Clock clock) {
        this.finder = finder;
        this.lookups = lookups;
        this.alerts = alerts;
        this.selection = selection;
        this.config = config;
        this.clock = clock;
    }

    /** What was found; nothing where it is too common. */
    record Found(List<AlertView> alerts, boolean tooCommon) {}

    /**
     * Looks up, and keeps that somebody did.
     *
     * @throws ProblemException 400 for what identifies nothing; 429 for too many in an hour
     */
    @Transactional
    Found search(SearchAlerts asked, AlertPolicy.@Nullable After after, int limit, Caller caller) {
        AskedIdentifier identifier = Objects.requireNonNull(asked.identifier());
        SearchKeys keys = SearchKeys.of(identifier);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        checkQuota(caller.account(), now);
        Reach reach = AlertPolicy.reachOf(caller);
        List<UUID> hits = finder.find(keys, reach, MOST_PER_VALUE + 1);
        lookups.keep(
                new LookupView(
                        UUID.randomUUID(),
                        caller.account(),
                        caller.office(),
                        Objects.requireNonNull(asked.purpose()),
                        asked.caseReference(),
                        identifier.type(),
                        List.copyOf(keys.keys()),
                        now,
                        hits.size()),
                caller);
        boolean tooCommon = hits.size() > MOST_PER_VALUE;
        AlertSelection.Cut cut = selection
                .cut(asked.filter(), reach, caller.office())
                .and(Sql.of("a.id = any (?::uuid[])", tooCommon ? List.of() : hits));
        return new Found(alerts.list(reach, caller.office(), cut, after, limit), tooCommon);
    }

    private void checkQuota(String account, Instant now) {
        lookups.lock(account);
        lookups.nthLast(account, config.perHour(), now.minus(HOUR)).ifPresent(oldest -> {
            long wait = Duration.between(now, oldest.plus(HOUR)).toSeconds() + 1;
            throw ProblemException.tooManyRequests((int) Math.max(1, wait));
        });
    }
}
