package org.bloexchange.alert.releaserule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bloexchange.alert.document.Author;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.ProblemException;

/** The rules of the caller's own country. */
@ApplicationScoped
public class ReleaseRuleService {

    private final ReleaseRuleTable table;
    private final ReleaseRuleCache cache;
    private final Clock clock;

    ReleaseRuleService(ReleaseRuleTable table, ReleaseRuleCache cache, Clock clock) {
        this.table = table;
        this.cache = cache;
        this.clock = clock;
    }

    /** As they are now; none where the country has set none. */
    ReleaseRulesView get(Caller caller) {
        return table.of(caller.country())
                .orElseGet(() -> new ReleaseRulesView(
                        caller.country(), ReleaseRules.PRESET.version(), ReleaseRules.PRESET.rules(), null, null));
    }

    /**
     * Sets all of them. They hold for what is issued or updated from now on; what waits already goes on waiting.
     *
     * @throws ProblemException 412 if others were set since
     */
    ReleaseRulesView set(long basedOn, List<ReleaseRule> rules, Caller caller) {
        String function = caller.has(Roles.COORDINATOR) ? Roles.COORDINATOR : Roles.ADMIN;
        Author author = new Author(caller.account(), caller.office(), function);
        if (basedOn >= Integer.MAX_VALUE
                || !table.write(
                        caller.country(), basedOn, rules, clock.instant().truncatedTo(ChronoUnit.MILLIS), author)) {
            throw ProblemException.preconditionFailed();
        }
        cache.refresh();
        return get(caller);
    }
}
