package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bloexchange.alert.event.MatchEvents;
import org.bloexchange.alert.matching.Candidate.Value;
import org.bloexchange.messaging.outbox.Outbox;

/**
 * Compares the alerts of the queue with all others, in one transaction: what it finds, whom it tells and the queue's rows
 * stand or fall together. Whatever was committed before the queue's row is found, so of two alerts issued in the same
 * instant the later one always meets the earlier.
 */
@ApplicationScoped
class MatchBatch {

    private final IdentifierIndex index;
    private final Crowd crowd;
    private final MatchStore store;
    private final MatchEvents events;
    private final Outbox outbox;
    private final MatchingConfig config;
    private final Clock clock;

    MatchBatch(
            IdentifierIndex index,
            Crowd crowd,
            MatchStore store,
            MatchEvents events,
            Outbox outbox,
            MatchingConfig config,
            Clock clock) {
        this.index = index;
        this.crowd = crowd;
        this.store = store;
        this.events = events;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Compares one batch.
     *
     * @return how many alerts were taken; 0 if there were none or another replica compares
     */
    @Transactional
    int compare() {
        if (!store.tryLock()) {
            return 0;
        }
        List<UUID> alerts = store.takeFromQueue(config.batch());
        if (!alerts.isEmpty()) {
            Collection<Pair> pairs = pairs(index.find(looks(index.identifiersOf(alerts))));
            if (!pairs.isEmpty()) {
                tell(pairs);
            }
        }
        return alerts.size();
    }

    private List<Probe> looks(List<Probe> identifiers) {
        Set<String> masks = new LinkedHashSet<>(index.masks());
        Set<String> newMasks = new LinkedHashSet<>();
        identifiers.stream()
                .filter(identifier -> identifier.hasUnread() && identifier.isReadEnough())
                .map(Probe::mask)
                .filter(masks::add)
                .forEach(newMasks::add);
        if (!newMasks.isEmpty()) {
            index.addMasks(newMasks);
        }
        return identifiers.stream()
                .flatMap(identifier -> IdentifierIndex.looksOf(identifier, masks).stream())
                .toList();
    }

    private Collection<Pair> pairs(List<Candidate> candidates) {
        Map<UUID, Map<Value, List<Candidate>>> byLook = new LinkedHashMap<>();
        candidates.forEach(candidate -> byLook.computeIfAbsent(candidate.own(), own -> new LinkedHashMap<>())
                .computeIfAbsent(candidate.value(), value -> new ArrayList<>())
                .add(candidate));
        Set<Value> crowded = byLook.values().stream()
                .flatMap(values -> values.entrySet().stream())
                .filter(look -> look.getValue().size() >= IdentifierIndex.MOST_PER_VALUE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<Value> common = crowded.isEmpty() ? Set.of() : crowd.commonToAll(crowded);
        Map<Pair.Key, Pair> pairs = new LinkedHashMap<>();
        byLook.forEach((own, values) -> values.forEach((value, found) -> {
            if (!crowded.contains(value)) {
                found.forEach(candidate -> pair(pairs, candidate).add(candidate, true, true));
            } else if (!common.contains(value)) {
                crowd.hits(own, value).forEach(hit -> pair(pairs, hit.candidate())
                        .add(hit.candidate(), hit.ownMayLearn(), hit.otherMayLearn()));
            }
        }));
        return pairs.values();
    }

    private static Pair pair(Map<Pair.Key, Pair> pairs, Candidate candidate) {
        return pairs.computeIfAbsent(Pair.Key.of(candidate.own(), candidate.other()), Pair::new);
    }

    private void tell(Collection<Pair> pairs) {
        Map<Pair.Key, Pair> byKey = new LinkedHashMap<>();
        pairs.forEach(pair -> byKey.put(pair.key(), pair));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Telling> tellings = new ArrayList<>();
        for (StoredMatch match : store.write(pairs, now)) {
            Pair pair =
                    byKey.get(new Pair.Key(match.low().alertId(), match.high().alertId()));
            if (pair != null) {
                tellings.addAll(Telling.of(match, pair, config.deconflictionOffice()));
            }
        }
        if (!tellings.isEmpty()) {
            outbox.append(store.tell(tellings, now).stream()
                    .flatMap(telling -> events.found(telling.event(now)).stream())
                    .toList());
        }
    }
}
