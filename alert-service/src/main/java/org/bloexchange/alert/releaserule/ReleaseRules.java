package org.bloexchange.alert.releaserule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bloexchange.alert.vocabulary.HandlingCode;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;

/** A country's rules in their order: the first that covers an alert decides, and what none covers needs no release. */
record ReleaseRules(int version, List<ReleaseRule> rules) {

    /** Where a country has set none. */
    static final ReleaseRules PRESET = new ReleaseRules(1, List.of());

    ReleaseRules {
        rules = List.copyOf(rules);
    }

    /** Within what time such an alert must be released; empty if it needs no release. */
    Optional<Duration> deadlineOf(Kind kind, Urgency urgency, HandlingCode handling) {
        return rules.stream()
                .filter(rule -> rule.covers(kind, urgency, handling))
                .findFirst()
                .filter(ReleaseRule::release)
                .flatMap(rule -> Optional.ofNullable(rule.deadlineMinutes()))
                .map(Duration::ofMinutes);
    }
}
