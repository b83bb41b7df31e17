package org.bloexchange.alert.releaserule;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.bloexchange.alert.store.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * The rules in memory, so that taking in an alert needs no look-up. Refreshed right after this replica changed some, and
 * every second for those another replica changed: rules hold everywhere that much later at most.
 */
@ApplicationScoped
class ReleaseRuleCache {

    private final ReleaseRuleTable table;
    private volatile @Nullable Map<String, ReleaseRules> known;

    ReleaseRuleCache(ReleaseRuleTable table) {
        this.table = table;
    }

    /** The rules of a country, upper case. */
    ReleaseRules of(String country) {
        Map<String, ReleaseRules> all = known;
        return (all == null ? refresh() : all).getOrDefault(country, ReleaseRules.PRESET);
    }

    /** Reads them again. */
    synchronized Map<String, ReleaseRules> refresh() {
        Map<String, ReleaseRules> read = table.all();
        known = read;
        return read;
    }

    void begin(@Observes StartupEvent started) {
        followOtherReplicas();
    }

    @Scheduled(every = "1s", delayed = "1s")
    void followOtherReplicas() {
        try {
            refresh();
        } catch (DatabaseException away) {
            // what is known stays good until the database is back; its absence is told by readiness
        }
    }
}
