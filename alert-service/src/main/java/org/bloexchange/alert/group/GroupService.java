package org.bloexchange.alert.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bloexchange.alert.directory.DirectoryCache;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.topic.Topics;

/**
 * Makes and changes groups. A coordinator may put offices of other countries into one: they see it, and their own
 * coordinator can take them out, after which nobody else puts them back.
 */
@ApplicationScoped
class GroupService {

    private static final int RETRY_SECONDS = 5;
    private static final int DRAWS = 10;

    private final GroupStore groups;
    private final CatchUpGate gate;
    private final DirectoryCache directories;
    private final Topics topics;
    private final MessagingConfig config;
    private final Clock clock;

    GroupService(
            GroupStore groups,
            CatchUpGate gate,
            DirectoryCache directories,
            Topics topics,
            MessagingConfig config,
            Clock clock) {
        this.groups = groups;
        this.gate = gate;
        this.directories = directories;
        this.topics = topics;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes a group of the caller's country.
     *
     * @param problems what the reading of the body found already
     * @throws ProblemException 400, or 503 until the directory was read once
     */
    GroupView create(DescribeGroup said, Problems problems, Caller coordinator) {
        Instant now = now();
        GroupRules rules = new GroupRules(said, problems);
        rules.checkTime(now);
        checkOffices(rules, problems, coordinator, List.of(), List.of(), now);
        for (int draw = 0; draw < DRAWS; draw++) {
            GroupView group = new GroupView(
                    UUID.randomUUID(),
                    GroupCode.draw(config.world(), coordinator.country(), ThreadLocalRandom.current()),
                    Objects.requireNonNull(said.name()),
                    coordinator.country(),
                    Objects.requireNonNull(said.from()),
                    Objects.requireNonNull(said.until()),
                    null,
                    membersOf(said),
                    1);
            if (groups.create(group, now, Author.of(coordinator))) {
                return group;
            }
        }
        throw new IllegalStateException("No free code found");
    }

    /**
     * Says all of the group again.
     *
     * @throws ProblemException 400, 403, 404, 409, 412 or 503
     */
    @Transactional
    GroupView change(UUID id, long basedOn, DescribeGroup said, Problems problems, Caller coordinator) {
        Instant now = now();
        GroupRules rules = new GroupRules(said, problems);
        rules.checkTime(now);
        problems.throwIfAny();
        GroupView present = own(id, coordinator, now);
        if (present.version() != basedOn) {
            throw ProblemException.preconditionFailed();
        }
        checkOffices(rules, problems, coordinator, present.offices(), groups.left(id), now);
        GroupView next = present.described(
                Objects.requireNonNull(said.name()),
                Objects.requireNonNull(said.from()),
                Objects.requireNonNull(said.until()),
                membersOf(said));
        groups.write(next, "REMOVED", now, Author.of(coordinator));
        return next;
    }

    /**
     * Ends the group before its time.
     *
     * @throws ProblemException 403, 404, 409
     */
    @Transactional
    GroupView end(UUID id, Caller coordinator) {
        Instant now = now();
        GroupView ended = own(id, coordinator, now).endedAt(now);
        groups.write(ended, "REMOVED", now, Author.of(coordinator));
        return ended;
    }

    /**
     * Takes the offices of the caller's country out of another country's group.
     *
     * @throws ProblemException 404, or 409 for the own country's group
     */
    @Transactional
    void leave(UUID id, Caller coordinator) {
        Instant now = now();
        GroupView present =
                groups.lock(id, AlertPolicy.reachOf(coordinator), now).orElseThrow(ProblemException::notFound);
        if (present.country().equals(coordinator.country())) {
            throw ProblemException.conflict("own-group", "Your country made this group: change or end it");
        }
        List<String> leaving = present.offices().stream()
                .filter(office -> Codes.countryOf(office).equals(coordinator.country()))
                .toList();
        groups.write(present.without(leaving), "LEFT", now, Author.of(coordinator));
    }

    private GroupView own(UUID id, Caller coordinator, Instant now) {
        GroupView present =
                groups.lock(id, AlertPolicy.reachOf(coordinator), now).orElseThrow(ProblemException::notFound);
        if (!present.country().equals(coordinator.country())) {
            throw ProblemException.forbidden("Only the country that made the group changes it; yours can leave it");
        }
        if (present.isOver(now)) {
            throw ProblemException.conflict("group-over", "The group's time is over; make a new one");
        }
        return present;
    }

    private void checkOffices(
            GroupRules rules,
            Problems problems,
            Caller coordinator,
            List<String> present,
            List<String> left,
            Instant now) {
        if (!gate.isOpen()) {
            throw ProblemException.unavailable(RETRY_SECONDS, "The directory of offices is still being read");
        }
        rules.checkOffices(coordinator.country(), present, left, directories.current(), topics, now);
        problems.throwIfAny();
    }

    private static List<String> membersOf(DescribeGroup said) {
        return Objects.requireNonNull(said.offices()).stream()
                .distinct()
                .sorted()
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
