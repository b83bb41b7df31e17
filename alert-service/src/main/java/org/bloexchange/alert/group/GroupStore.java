package org.bloexchange.alert.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.DatabaseException;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/** The groups' tables. What a reader may not see is a row that is not found. */
@ApplicationScoped
class GroupStore {

    private static final String MEMBERS = "array(select m.office from group_member m"
            + " where m.group_id = g.id and m.gone is null order by m.office) as offices";

    private final Database database;

    GroupStore(Database database) {
        this.database = database;
    }

    /** Where a list goes on: after that group. */
    record After(Instant createdAt, UUID id) {}

    /** A group and when it was made, which orders the list. */
    record Listed(GroupView group, Instant createdAt) {}

    /** The group, if there is one this reader sees now. */
    Optional<GroupView> find(UUID id, Reach reach, Instant now) {
        return database.first(select().add("where g.id = ? and", id).add(sees(reach, now)), GroupStore::group);
    }

    /** The same, its row locked until the transaction ends. The caller has a transaction. */
    Optional<GroupView> lock(UUID id, Reach reach, Instant now) {
        Sql lock = Sql.of("select 1 from operation_group g where g.id = ? and", id)
                .add(sees(reach, now))
                .add("for update of g");
        // read by a statement of its own: whoever waited must see what the other one wrote
        return database.first(lock, row -> true).isEmpty() ? Optional.empty() : find(id, reach, now);
    }

    /** The newest first, at most that many. */
    List<Listed> list(Reach reach, Instant now, @Nullable After after, int limit) {
        Sql sql = select().add("where").add(sees(reach, now));
        if (after != null) {
            sql.add("and (g.created_at, g.id) < (?, ?)", after.createdAt(), after.id());
        }
        return database.list(
                sql.add("order by g.created_at desc, g.id desc limit ?", limit),
                row -> new Listed(group(row), Rows.time(row, "created_at")));
    }

    /** Of the groups named, by id or code, those that office may address now. */
    List<GroupView> addressable(List<UUID> ids, List<String> codes, String office, Instant now) {
        return database.list(
                select().add("where (g.id = any (?::uuid[]) or g.code = any (?::text[])) and", ids, codes)
                        .add(memberNow(office, now)),
                GroupStore::group);
    }

    /** Offices that left the group by the will of their own country. */
    List<String> left(UUID id) {
        return database.list(
                Sql.of("select office from group_member where group_id = ? and gone = 'LEFT'", id),
                row -> row.getString(1));
    }

    /** Writes a new group in one statement; false if its code is taken. */
    boolean create(GroupView group, Instant now, Author author) {
        Sql sql = Sql.of(
                        "with g as (insert into operation_group (id, code, name, country, active_from, active_until,"
                                + " version, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)),",
                        group.id(),
                        group.code(),
                        group.name(),
                        group.country(),
                        group.from(),
                        group.until(),
                        group.version(),
                        now)
                .add("m as (")
                .add(members(group))
                .add(")")
                .add(version(group, now, author));
        try {
            return database.update(sql) == 1;
        } catch (DatabaseException e) {
            if (e.violates("operation_group_code")) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Writes the next version; the caller holds the lock.
     *
     * @param why how those are gone who are members no longer: REMOVED or LEFT
     */
    void write(GroupView group, String why, Instant now, Author author) {
        Sql sql = Sql.of(
                        "with g as (update operation_group set name = ?, active_from = ?, active_until = ?,"
                                + " ended_at = ?::timestamptz, version = ? where id = ?),",
                        group.name(),
                        group.from(),
                        group.until(),
                        group.endedAt(),
                        group.version(),
                        group.id())
                .add("x as (update group_member set gone = ? where group_id = ? and gone is null", why, group.id())
                .add("and office <> all (?::text[])),", group.offices())
                .add("m as (")
                .add(members(group))
                .add(")")
                .add(version(group, now, author));
        database.update(sql);
    }

    private static Sql members(GroupView group) {
        List<String> countries = group.offices().stream().map(Codes::countryOf).toList();
        return Sql.of(
                        "insert into group_member as m (group_id, office, country) select ?, o.office, o.country",
                        group.id())
                .add("from unnest(?::text[], ?::text[]) as o (office, country)", group.offices(), countries)
                .add("on conflict (group_id, office) do update set gone = null where m.gone is not null");
    }

    private static Sql version(GroupView group, Instant now, Author author) {
        return Sql.of(
                "insert into operation_group_version (group_id, version, name, active_from, active_until, ended_at,"
                        + " offices, changed_at, author, author_office, author_function)"
                        + " values (?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?)",
                group.id(),
                group.version(),
                group.name(),
                group.from(),
                group.until(),
                group.endedAt(),
                group.offices(),
                now,
                author.account(),
                author.office(),
                author.function());
    }

    private static Sql select() {
        return Sql.of("select g.*, " + MEMBERS + " from operation_group g");
    }

    /**
     * Its coordinator sees a group always. A member sees it in its time; the coordinator of a member's country also before,
     * so that it can leave in time.
     */
    private static Sql sees(Reach reach, Instant now) {
        return switch (reach) {
            case Reach.OwnOffice own -> memberNow(own.office(), now);
            case Reach.OwnCountry own ->
                Sql.of("(g.country = ? or g.active_until > ? and g.ended_at is null", own.country(), now)
                        .add("and exists (select from group_member m where m.group_id = g.id and m.gone is null")
                        .add("and m.country = ?))", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    private static Sql memberNow(String office, Instant now) {
        return Sql.of("g.active_from <= ? and g.active_until > ? and g.ended_at is null", now, now)
                .add("and exists (select from group_member m where m.group_id = g.id and m.gone is null")
                .add("and m.office = ?)", office);
    }

    private static GroupView group(ResultSet row) throws SQLException {
        return new GroupView(
                Rows.id(row, "id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("country"),
                Rows.time(row, "active_from"),
                Rows.time(row, "active_until"),
                Rows.timeOrNull(row, "ended_at"),
                Rows.texts(row, "offices"),
                row.getInt("version"));
    }
}
