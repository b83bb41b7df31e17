package org.bloexchange.alert.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.LookupPurpose;
import org.bloexchange.api.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Who looked for which identifier, and what for. */
@ApplicationScoped
class LookupStore {

    private final Database database;

    LookupStore(Database database) {
        this.database = database;
    }

    /** Keeps other look-ups of the account waiting until the transaction ends, so that none slips past the count. */
    void lock(String account) {
        database.first(
                Sql.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", "lookup " + account), row -> true);
    }

    /** When the look-up before so many others of the account was, if that is not before {@code since}. */
    Optional<Instant> nthLast(String account, int n, Instant since) {
        return database.first(
                Sql.of(
                        "select at from lookup where account = ? and at > ? order by at desc offset ? limit 1",
                        account,
                        since,
                        n - 1),
                row -> Rows.time(row, "at"));
    }

    void keep(LookupView lookup, Caller caller) {
        database.update(Sql.of(
                "insert into lookup (id, account, office, country, purpose, case_reference, type, keys, at, hits)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lookup.lookupId(),
                lookup.account(),
                lookup.office(),
                caller.country(),
                lookup.purpose(),
                lookup.caseReference(),
                lookup.type(),
                lookup.keys(),
                lookup.at(),
                lookup.hits()));
    }

    /** Where a list goes on: after that look-up. */
    record After(Instant at, UUID lookupId) {}

    /** Those of a country, newest first. */
    List<LookupView> list(String country, @Nullable After after, int limit) {
        Sql sql = Sql.of("select * from lookup where country = ?", country);
        if (after != null) {
            sql.add("and (at, id) < (?, ?)", after.at(), after.lookupId());
        }
        return database.list(sql.add("order by at desc, id desc limit ?", limit), LookupStore::read);
    }

    private static LookupView read(ResultSet row) throws SQLException {
        return new LookupView(
                Rows.id(row, "id"),
                row.getString("account"),
                row.getString("office"),
                Rows.word(row, "purpose", LookupPurpose.class),
                row.getString("case_reference"),
                Rows.wordOrNull(row, "type", IdentifierType.class),
                Rows.texts(row, "keys"),
                Rows.time(row, "at"),
                row.getInt("hits"));
    }
}
