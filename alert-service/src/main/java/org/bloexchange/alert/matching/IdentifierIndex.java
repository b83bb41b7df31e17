package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.alert.identifier.Normalised;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/** Looks up alerts by their identifiers: all looks of a batch in one statement, from the index alone. */
@ApplicationScoped
class IdentifierIndex {

    /** A value in more alerts than this, the own included, is too common to be told of. */
    static final int MOST_PER_VALUE = 50;

    private final Database database;

    IdentifierIndex(Database database) {
        this.database = database;
    }

    /** The identifiers these alerts name now. */
    List<Probe> identifiersOf(Collection<UUID> alerts) {
        return database.list(
                Sql.of(
                        "select alert_id, type, key, possible_key from identifier where alert_id = any (?) and live",
                        alerts),
                row -> new Probe(
                        Rows.id(row, "alert_id"),
                        row.getString("type"),
                        row.getString("key"),
                        row.getString("possible_key")));
    }

    /** All places at which characters of plates were unread so far. */
    List<String> masks() {
        return database.list(Sql.of("select mask from unread_mask"), row -> row.getString(1));
    }

    void addMasks(Collection<String> masks) {
        database.update(
                Sql.of("insert into unread_mask (mask) select unnest(?::text[]) on conflict do nothing", masks));
    }

    /** What the looks find; where it is {@link #MOST_PER_VALUE}, there may be more. */
    List<Candidate> find(List<Probe> probes) {
        List<Candidate> found = new ArrayList<>();
        List<Probe> whole = probes.stream()
                .filter(probe -> !probe.hasUnread() || probe.isReadEnough())
                .toList();
        if (!whole.isEmpty()) {
            found.addAll(find(
                    whole,
                    Sql.of(
                            "(select h.alert_id, h.key from identifier h where h.type = p.type"
                                    + " and h.possible_key = p.possible_key and h.live and h.alert_id <> p.alert_id limit ?) h",
                            MOST_PER_VALUE)));
        }
        List<Probe> unread = whole.stream()
                .filter(probe -> probe.key().indexOf(Normalised.UNREAD) >= 0)
                .toList();
        if (!unread.isEmpty()) {
            found.addAll(find(
                    unread,
                    Sql.of(
                            "(select h.alert_id, h.key from identifier h where h.type = 'PLATE' and h.live"
                                    + " and h.possible_key like translate(p.possible_key, '?', '_')"
                                    + " and position('?' in h.key) = 0 and h.alert_id <> p.alert_id limit ?) h",
                            MOST_PER_VALUE)));
        }
        return found;
    }

    private List<Candidate> find(List<Probe> probes, Sql lateral) {
        Sql sql = Sql.of("select p.alert_id, p.type, p.possible_key, h.alert_id as other,")
                .add("h.key = p.key and position('?' in p.key) = 0 as certain")
                .add(
                        "from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as p (alert_id, type, key, possible_key)",
                        probes.stream().map(Probe::alertId).toList(),
                        probes.stream().map(Probe::type).toList(),
                        probes.stream().map(Probe::key).toList(),
                        probes.stream().map(Probe::possibleKey).toList())
                .add("cross join lateral")
                .add(lateral);
        return database.list(
                sql,
                row -> new Candidate(
                        Rows.id(row, "alert_id"),
                        row.getString("type"),
                        row.getString("possible_key"),
                        Rows.id(row, "other"),
                        row.getBoolean("certain")));
    }

    /** The looks an identifier needs: itself, and a whole plate as it would look with the characters unread before. */
    static List<Probe> looksOf(Probe identifier, Collection<String> masks) {
        List<Probe> looks = new ArrayList<>(List.of(identifier));
        if (identifier.type().equals(IdentifierType.PLATE.name()) && !identifier.hasUnread()) {
            masks.stream()
                    .filter(mask -> mask.length() == identifier.possibleKey().length())
                    .map(identifier::through)
                    .filter(Probe::isReadEnough)
                    .forEach(looks::add);
        }
        return looks;
    }
}
