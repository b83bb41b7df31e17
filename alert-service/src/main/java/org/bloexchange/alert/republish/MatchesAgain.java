package org.bloexchange.alert.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.event.MatchEvents;
import org.bloexchange.alert.event.MatchFound;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.Certainty;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.republish.RepublishSource;
import org.jspecify.annotations.Nullable;

/** Stream {@code matches}: what each office was told since and may still know, as it stands now. */
@ApplicationScoped
class MatchesAgain implements RepublishSource {

    private final Database database;
    private final MatchEvents events;

    MatchesAgain(Database database, MatchEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public String stream() {
        return MatchEvents.STREAM;
    }

    @Override
    public long count(Instant since) {
        return database.first(
                        Sql.of("select count(*) from match_side where told_revision > 0 and told_at >= ?", since),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private record Told(UUID matchId, String office, Optional<OutboxRecord> record) {}

    @Override
    public Page page(Instant since, @Nullable String cursor, int limit) {
        UUID match = cursor == null ? new UUID(0, 0) : UUID.fromString(cursor.substring(0, 36));
        String office = cursor == null ? "" : cursor.substring(37);
        Sql sql = Sql.of("select s.match_id, s.office, s.told_revision, s.told_at, m.certain, m.types, m.revision,")
                .add("a.id as own_id, a.reference as own_reference, a.originator_office as own_office,")
                .add("a.originator_country as own_country, o.id as other_id, o.reference as other_reference,")
                .add("o.originator_office as other_office, o.originator_country as other_country, o.open and")
                .add(
                        "o.state <> 'CANCELLED' as open, (o.originator_office = s.office or exists (select from recipient r")
                .add("where r.alert_id = o.id and r.office = s.office and r.until_version is null)) as visible")
                .add("from match_side s join match m on m.id = s.match_id join alert a on a.id = s.own_alert")
                .add("join alert o on o.id = s.other_alert")
                .add(
                        "where (s.match_id, s.office) > (?, ?) and s.told_revision > 0 and s.told_at >= ?",
                        match,
                        office,
                        since)
                .add("order by s.match_id, s.office limit ? for update of s", limit);
        List<Told> told = database.list(sql, this::read);
        if (told.isEmpty()) {
            return new Page(List.of(), 0, null);
        }
        Told last = told.getLast();
        return new Page(
                told.stream().flatMap(one -> one.record().stream()).toList(),
                told.size(),
                told.size() < limit ? null : last.matchId() + "/" + last.office());
    }

    /** A deconfliction office is told of two alerts that are not its own. */
    private Told read(ResultSet row) throws SQLException {
        String office = row.getString("office");
        boolean own = row.getString("own_office").equals(office);
        boolean visible = row.getBoolean("visible");
        boolean mayKnow = !own || visible || row.getBoolean("open");
        MatchFound match = new MatchFound(
                Rows.id(row, "match_id"),
                row.getInt("told_revision"),
                office,
                row.getBoolean("certain") ? Certainty.CERTAIN : Certainty.POSSIBLE,
                Rows.texts(row, "types"),
                side(row, "own", own),
                side(row, "other", own && visible),
                Rows.time(row, "told_at"));
        return new Told(match.matchId(), office, mayKnow ? events.found(match) : Optional.empty());
    }

    private static MatchFound.Side side(ResultSet row, String which, boolean visible) throws SQLException {
        return new MatchFound.Side(
                visible ? Rows.id(row, which + "_id") : null,
                row.getString(which + "_reference"),
                row.getString(which + "_office"),
                row.getString(which + "_country"));
    }
}
