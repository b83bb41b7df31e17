package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.MatchedAlerts;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.Certainty;
import org.bloexchange.alert.vocabulary.MatchAssessment;
import org.jspecify.annotations.Nullable;

/**
 * Matches as a reader may see them now: of an alert it sees, those with another alert it sees; for the side that issued
 * the alert also those with one that is open, without its id. All others are as if they were not.
 */
@ApplicationScoped
class MatchReader implements MatchedAlerts {

    private static final String COLUMNS = "m.id as match_id, m.certain, m.types, m.found_at,"
            + " a.id as own_id, a.reference as own_reference, a.originator_office as own_office,"
            + " a.originator_country as own_country, o.id as other_id, o.reference as other_reference,"
            + " o.originator_office as other_office, o.originator_country as other_country,"
            + " w.assessment, w.reason, w.assessed_at, t.assessment as other_assessment, t.reason as other_reason,"
            + " t.assessed_at as other_assessed_at";

    private static final String SIDES = "left join match_side w on w.match_id = m.id and w.office = a.originator_office"
            + " left join match_side t on t.match_id = m.id and t.office = o.originator_office"
            + " and o.originator_office <> a.originator_office";

    private final Database database;
    private final MatchingConfig config;

    MatchReader(Database database, MatchingConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The matches of an alert; empty for one the reader may not see. */
    Optional<MatchesView> of(UUID alertId, Reach reach) {
        List<Optional<MatchView>> found = database.list(
                AlertPolicy.one(alertId, reach)
                        .add("select n.* from s left join lateral (select " + COLUMNS + ",")
                        .add(AlertPolicy.seesOther(reach))
                        .add("as visible, true as own_visible,")
                        .add(AlertPolicy.originates(reach))
                        .add("as owner from alert a join lateral (")
                        .add("select m.*, m.high_alert as other from match m where m.low_alert = a.id union all")
                        .add("select m.*, m.low_alert from match m where m.high_alert = a.id) m on true")
                        .add("join alert o on o.id = m.other " + SIDES + " where a.id = s.id and (")
                        .add(AlertPolicy.seesOther(reach))
                        .add("or")
                        .add(mayLearn(reach))
                        .add(")) n on true order by n.found_at desc, n.match_id"),
                row -> row.getObject("match_id") == null ? Optional.empty() : Optional.of(view(row)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> tooCommon = tooCommon(alertId, reach);
        return Optional.of(new MatchesView(
                found.stream()
                        .flatMap(Optional::stream)
                        .filter(match -> !tooCommon.containsAll(match.identifierTypes()))
                        .toList(),
                tooCommon));
    }

    /** The side that issued the alert {@code a} learns of an open one, once it was told. */
    private static Sql mayLearn(Reach reach) {
        return Sql.of("(")
                .add(AlertPolicy.originates(reach))
                .add("and w.match_id is not null and o.open and o.state <> 'CANCELLED')");
    }

    /** Counted over what the reader may learn of, so that nothing hidden has a say in it. */
    private List<String> tooCommon(UUID alertId, Reach reach) {
        Sql sql = Sql.of("select distinct i.type from alert a")
                .add(AlertPolicy.seenVersion(reach))
                .add("join identifier i on i.alert_id = a.id and i.from_version <= v.version")
                .add("and coalesce(i.until_version, v.version) >= v.version where a.id = ? and", alertId)
                .add("(select count(*) from (select from identifier h join alert o on o.id = h.alert_id")
                .add("where h.type = i.type and h.possible_key = i.possible_key and h.key = i.key and h.live and (")
                .add(AlertPolicy.seesOther(reach))
                .add("or o.open and")
                .add(AlertPolicy.originates(reach))
                .add(
                        ") limit ?) c) > ? order by i.type",
                        IdentifierIndex.MOST_PER_VALUE + 1,
                        IdentifierIndex.MOST_PER_VALUE);
        return database.list(sql, row -> row.getString(1));
    }

    /** Where a list goes on: after that match. */
    record After(Instant toldAt, UUID matchId) {}

    /** A match with the time it was told, for the order of lists. */
    record Told(Instant at, MatchView match) {}

    /** The matches the reader's offices were told of and may still know, newest first. */
    List<Told> told(Reach reach, @Nullable After after, int limit) {
        Sql sql = Sql.of("select " + COLUMNS + ", s.told_at,")
                .add(AlertPolicy.seesOther(reach))
                .add(
                        "as visible, s.office = a.originator_office as own_visible, true as owner from match_side s join match m on m.id = s.match_id")
                .add("join alert a on a.id = s.own_alert join alert o on o.id = s.other_alert " + SIDES + " where")
                .add(isToldTo(reach));
        if (after != null) {
            sql.add("and (s.told_at, s.match_id) < (?, ?)", after.toldAt(), after.matchId());
        }
        sql.add(mayStillKnow(reach)).add("order by s.told_at desc, s.match_id desc limit ?", limit);
        return database.list(sql, row -> new Told(Rows.time(row, "told_at"), view(row)));
    }

    /** Of a match between two offices of a country its coordinator asks the one that is not its own. */
    @Override
    public Optional<String> otherSide(UUID match, Reach reach, String office) {
        Sql sql = Sql.of("select o.originator_office from match_side s join alert o on o.id = s.other_alert")
                .add("where s.match_id = ? and", match)
                .add(isToldTo(reach))
                .add(mayStillKnow(reach))
                .add("order by s.office = ? desc, s.office limit 1", office);
        return database.first(sql, row -> row.getString(1));
    }

    /** Of what the side {@code s} was told, what it may know now of the alert {@code o}. */
    private Sql mayStillKnow(Reach reach) {
        return Sql.of("and (o.open and o.state <> 'CANCELLED' or")
                .add(AlertPolicy.seesOther(reach))
                .add("or s.office = ?)", config.deconflictionOffice().orElse(""));
    }

    private static Sql isToldTo(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own -> Sql.of("s.office = ?", own.office());
            case Reach.OwnCountry own -> Sql.of("s.country = ?", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    private static MatchView view(ResultSet row) throws SQLException {
        boolean owner = row.getBoolean("owner");
        return new MatchView(
                Rows.id(row, "match_id"),
                row.getBoolean("certain") ? Certainty.CERTAIN : Certainty.POSSIBLE,
                Rows.texts(row, "types"),
                side(row, "own", row.getBoolean("own_visible")),
                side(row, "other", row.getBoolean("visible")),
                Rows.time(row, "found_at"),
                owner ? assessment(row, "") : null,
                owner ? assessment(row, "other_") : null);
    }

    private static MatchView.Side side(ResultSet row, String which, boolean visible) throws SQLException {
        return new MatchView.Side(
                visible ? Rows.id(row, which + "_id") : null,
                row.getString(which + "_reference"),
                row.getString(which + "_office"),
                row.getString(which + "_country"));
    }

    private static MatchView.@Nullable Assessment assessment(ResultSet row, String which) throws SQLException {
        MatchAssessment said = Rows.wordOrNull(row, which + "assessment", MatchAssessment.class);
        return said == null
                ? null
                : new MatchView.Assessment(
                        said,
                        row.getString(which + "reason"),
                        Objects.requireNonNull(Rows.timeOrNull(row, which + "assessed_at")));
    }
}
