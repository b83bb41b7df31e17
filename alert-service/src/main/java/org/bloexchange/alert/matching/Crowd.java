package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.matching.Candidate.Value;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/**
 * Says who may be told of a hit on a value that many alerts name. Too common is a value for whoever could learn of more
 * than fifty alerts with it: counted for each office over what it may see and what is open, so that nothing hidden has a
 * say in it.
 */
@ApplicationScoped
class Crowd {

    /** So many alerts with one value are beyond all telling apart; reached only by a flood. */
    private static final int MOST_LOOKED_AT = 1000;

    private final Database database;

    Crowd(Database database) {
        this.database = database;
    }

    /** A hit in a crowd, and which of the two offices may be told of it. */
    record Hit(Candidate candidate, boolean ownMayLearn, boolean otherMayLearn) {}

    /** Those of the values that so many open alerts name that they are too common for everybody; the usual case. */
    Set<Value> commonToAll(Collection<Value> values) {
        return new HashSet<>(database.list(
                Sql.of(
                                "select p.type, p.possible_key from unnest(?::text[], ?::text[]) as p (type, possible_key)",
                                values.stream().map(Value::type).toList(),
                                values.stream().map(Value::possibleKey).toList())
                        .add("where (select count(*) from (select from identifier i where i.type = p.type")
                        .add(
                                "and i.possible_key = p.possible_key and i.live and i.open limit ?) o) > ?",
                                IdentifierIndex.MOST_PER_VALUE + 1,
                                IdentifierIndex.MOST_PER_VALUE),
                row -> new Value(row.getString("type"), row.getString("possible_key"))));
    }

    /** The hits of an alert on one value, not common to all, of which somebody may be told. */
    List<Hit> hits(UUID alertId, Value value) {
        return database.list(
                Sql.of("with c as materialized (select i.alert_id, i.key, i.open, a.originator_office as office")
                        .add("from identifier i join alert a on a.id = i.alert_id where i.type = ?", value.type())
                        .add("and i.possible_key = ? and i.live limit ?),", value.possibleKey(), MOST_LOOKED_AT)
                        .add("l as (select f.office, count(*) <= ? as may_learn", IdentifierIndex.MOST_PER_VALUE)
                        .add("from (select distinct office from c) f join c on c.open or c.office = f.office")
                        .add(
                                "or exists (select from recipient r where r.alert_id = c.alert_id and r.office = f.office)")
                        .add("group by f.office)")
                        .add("select c.alert_id, c.key = m.key and position('?' in m.key) = 0 as certain,")
                        .add("own.may_learn as own_may, other.may_learn as other_may")
                        .add("from c m join l own on own.office = m.office, c join l other on other.office = c.office")
                        .add("where m.alert_id = ? and c.alert_id <> m.alert_id", alertId)
                        .add("and (own.may_learn or other.may_learn)"),
                row -> new Hit(
                        new Candidate(
                                alertId,
                                value.type(),
                                value.possibleKey(),
                                Rows.id(row, "alert_id"),
                                row.getBoolean("certain")),
                        row.getBoolean("own_may"),
                        row.getBoolean("other_may")));
    }
}
