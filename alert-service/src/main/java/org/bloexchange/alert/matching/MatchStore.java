package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/** Matches and who was told, as the matcher writes them. Only one matcher writes at a time. */
@ApplicationScoped
class MatchStore {

    /** Any number will do as long as it is the same in every replica; advisory locks are per database. */
    private static final long MATCHER_LOCK = 4_711_002L;

    private final Database database;

    MatchStore(Database database) {
        this.database = database;
    }

    /** Takes the matcher's lock until the transaction ends; false if another replica has it. */
    boolean tryLock() {
        return database.first(Sql.of("select pg_try_advisory_xact_lock(?)", MATCHER_LOCK), row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** Takes the first alerts out of the queue, each once; they are back if the transaction rolls back. */
    List<UUID> takeFromQueue(int most) {
        return database
                .list(
                        // not joined: a plan made when the queue was empty would read all of it for each row
                        Sql.of("delete from match_queue q where q.seq = any (array(")
                                .add("select f.seq from match_queue f order by f.seq limit ?))", most)
                                .add("returning q.alert_id"),
                        row -> Rows.id(row, "alert_id"))
                .stream()
                .distinct()
                .toList();
    }

    /** Writes what was found; a match known already gets better, and its revision rises, only by what is new in it. */
    List<StoredMatch> write(Collection<Pair> pairs, Instant now) {
        Sql sql = Sql.of(
                        "with p as (insert into match as t (id, low_alert, high_alert, certain, types, revision, found_at)")
                .add("select p.id, p.low, p.high, p.certain, string_to_array(p.types, ','), 1, ? from", now)
                .add(
                        "unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::boolean[], ?::text[]) as p (id, low, high, certain, types)",
                        pairs.stream().map(pair -> UUID.randomUUID()).toList(),
                        pairs.stream().map(pair -> pair.key().low()).toList(),
                        pairs.stream().map(pair -> pair.key().high()).toList(),
                        pairs.stream().map(Pair::certain).toList(),
                        pairs.stream()
                                .map(pair -> String.join(",", pair.types()))
                                .toList())
                .add("""
                        on conflict on constraint match_pair do update set
                            certain = t.certain or excluded.certain,
                            types = array(select distinct unnest(t.types || excluded.types) order by 1),
                            revision = t.revision
                                + case when t.certain >= excluded.certain and t.types @> excluded.types then 0 else 1 end
                        returning t.id, t.low_alert, t.high_alert, t.certain, t.types, t.revision)
                        select p.*,
                            l.reference as low_reference, l.originator_office as low_office,
                            l.originator_country as low_country, l.open as low_open,
                            h.reference as high_reference, h.originator_office as high_office,
                            h.originator_country as high_country, h.open as high_open,
                            exists (select from recipient r where r.alert_id = h.id and r.office = l.originator_office
                                and r.until_version is null) as low_sees_high,
                            exists (select from recipient r where r.alert_id = l.id and r.office = h.originator_office
                                and r.until_version is null) as high_sees_low
                        from p join alert l on l.id = p.low_alert join alert h on h.id = p.high_alert""");
        return database.list(sql, MatchStore::read);
    }

    private static StoredMatch read(ResultSet row) throws SQLException {
        StoredMatch.Side low = side(row, "low");
        StoredMatch.Side high = side(row, "high");
        boolean oneOffice = low.office().equals(high.office());
        return new StoredMatch(
                Rows.id(row, "id"),
                row.getInt("revision"),
                row.getBoolean("certain"),
                Rows.texts(row, "types"),
                low,
                high,
                oneOffice || row.getBoolean("low_sees_high"),
                oneOffice || row.getBoolean("high_sees_low"));
    }

    private static StoredMatch.Side side(ResultSet row, String which) throws SQLException {
        return new StoredMatch.Side(
                Rows.id(row, which + "_alert"),
                row.getString(which + "_reference"),
                row.getString(which + "_office"),
                row.getString(which + "_country"),
                row.getBoolean(which + "_open"));
    }

    /** Notes who is told, and gives back those who were not told so much before. */
    List<Telling> tell(List<Telling> tellings, Instant now) {
        Sql sql = Sql.of(
                        "insert into match_side as t (match_id, office, country, own_alert, other_alert, told_revision, told_at)")
                .add("select s.match_id, s.office, s.country, s.own, s.other, s.revision, ? from", now)
                .add(
                        "unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::int[])"
                                + " as s (match_id, office, country, own, other, revision)",
                        tellings.stream().map(telling -> telling.match().id()).toList(),
                        tellings.stream().map(Telling::office).toList(),
                        tellings.stream().map(Telling::country).toList(),
                        tellings.stream()
                                .map(telling -> telling.own().alertId())
                                .toList(),
                        tellings.stream()
                                .map(telling -> telling.other().alertId())
                                .toList(),
                        tellings.stream()
                                .map(telling -> telling.match().revision())
                                .toList())
                .add("on conflict (match_id, office) do update set told_revision = excluded.told_revision,")
                .add("told_at = excluded.told_at where t.told_revision < excluded.told_revision")
                .add("returning t.match_id, t.office");
        Set<String> news =
                new HashSet<>(database.list(sql, row -> Rows.id(row, "match_id") + "/" + row.getString("office")));
        return tellings.stream()
                .filter(telling -> news.contains(telling.match().id() + "/" + telling.office()))
                .toList();
    }
}
