package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;

/** What offices make of matches. Each office has its own opinion, and may change it. */
@ApplicationScoped
public class MatchService {

    private final MatchReader matches;
    private final Database database;
    private final Clock clock;

    MatchService(MatchReader matches, Database database, Clock clock) {
        this.matches = matches;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes what the caller's office makes of a match of its alert.
     *
     * @throws ProblemException 404 for an alert or match the caller may not know; 403 for whoever sees the alert without
     *     being of the office that issued it
     */
    @Transactional
    MatchView assess(UUID alertId, UUID matchId, AssessMatch said, Caller caller) {
        MatchView match = find(alertId, matchId, caller);
        if (!match.own().office().equals(caller.office())) {
            throw ProblemException.forbidden("Only the office that issued the alert says what it makes of a match");
        }
        Author author = Author.of(caller);
        database.update(Sql.of(
                """
                insert into match_side as t (match_id, office, country, own_alert, other_alert, told_revision, told_at,
                    assessment, reason, assessed_at, author, author_function)
                select m.id, ?, ?, ?, case when m.low_alert = ? then m.high_alert else m.low_alert end, 0, m.found_at,
                    ?, ?, ?, ?, ? from match m where m.id = ?
                on conflict (match_id, office) do update set assessment = excluded.assessment, reason = excluded.reason,
                    assessed_at = excluded.assessed_at, author = excluded.author,
                    author_function = excluded.author_function""",
                caller.office(),
                caller.country(),
                alertId,
                alertId,
                Objects.requireNonNull(said.assessment()),
                said.reason(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                author.account(),
                author.function(),
                matchId));
        return find(alertId, matchId, caller);
    }

    private MatchView find(UUID alertId, UUID matchId, Caller caller) {
        return matches.of(alertId, AlertPolicy.reachOf(caller)).stream()
                .flatMap(found -> found.items().stream())
                .filter(match -> match.matchId().equals(matchId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
