package org.bloexchange.localstack.bench.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.StackException;

/**
 * So many identifiers in the table of alert-service, three for each alert (plate, container, consignment note), no two of
 * them alike, of alerts that are nowhere else: whoever looks for them finds nothing but their own.
 *
 * @param identifiers how many, rounded down to three for each alert
 */
public record IdentifierSet(int identifiers) {
    private static final int EACH = 3;
    private static final int AT_ONCE = 100_000;

    private static final String REMEMBER = """
            create schema if not exists bench;
            create table if not exists bench.identifier_set (
                only_row boolean primary key default true check (only_row), identifiers integer not null)""";

    /** The id of an alert by its number {@code g}: of version 7, a millisecond after the one before. */
    private static final String ID = """
            (lpad(to_hex(1698796800000 + g), 12, '0') || '7' || substr(md5(g::text), 1, 3) || 'a'
                || substr(md5(g::text), 4, 15))::uuid""";

    /** Letters that are folded with no others, so that the possible key is the key. */
    private static final String LETTER = "substr('ACDEFGHJKLMNPQRTUVWXY', (%s)::int + 1, 1)";

    /** Numbers are multiplied by primes that do not divide the number of plates or papers: no two become one. */
    private static final String ROWS = """
            insert into identifier (alert_id, type, key, possible_key, open, live, from_version)
            select %s, k.type, k.key, k.key, g %% 5 <> 0, true, 1
            from generate_series(cast(:from: as bigint), cast(:until: as bigint)) g
            cross join lateral (select g * 982451653 %% 926100000 as p) n
            cross join lateral (select lpad((p %% 100000)::text, 5, '0') as d, p / 100000 as l) m
            cross join lateral (values
                ('PLATE', substr(d, 1, 2) || %s || substr(d, 3, 3) || %s || %s),
                ('CONTAINER', %s || %s || 'XU' || lpad((g * 7368787 %% 10000000)::text, 7, '0')),
                ('CMR', 'TJ' || lpad((p * 10 + g %% 10)::text, 10, '0'))) k (type, key)
            """.formatted(
                    ID,
                    LETTER.formatted("l % 21"),
                    LETTER.formatted("l / 21 % 21"),
                    LETTER.formatted("l / 441 % 21"),
                    LETTER.formatted("g / 10000000 % 21"),
                    LETTER.formatted("g / 210000000 % 21"));

    /** How many alerts name them. */
    public int alerts() {
        return identifiers / EACH;
    }

    /** Makes them, unless they are there; indexes are built afterwards, which is faster. */
    public void ensure(Connection connection, Progress progress) throws SQLException {
        Optional<Integer> present = present(connection);
        if (present.isPresent() && present.get() == identifiers) {
            progress.say("%,d identifiers are there already".formatted(identifiers));
            return;
        }
        if (present.isPresent()) {
            throw new StackException(
                    "This data folder holds %,d identifiers, not %,d. Choose another one with --data, or"
                                    .formatted(present.get(), identifiers)
                            + " delete it.");
        }
        if (isUsed(connection)) {
            throw new StackException(
                    "There are alerts in this data folder that are not for this benchmark. Choose another one with --data.");
        }
        make(connection, progress);
        execute(connection, "insert into bench.identifier_set (identifiers) values (" + identifiers + ")");
    }

    private void make(Connection connection, Progress progress) throws SQLException {
        progress.say("Making %,d identifiers".formatted(identifiers));
        List<String> indexes = indexes(connection);
        execute(connection, "truncate identifier");
        for (String index : indexes) {
            // CREATE INDEX name ON ...
            execute(connection, "drop index if exists " + index.split(" ")[2]);
        }
        long began = System.nanoTime();
        for (int from = 1; from <= alerts(); from += AT_ONCE) {
            int until = Math.min(alerts(), from + AT_ONCE - 1);
            execute(
                    connection,
                    ROWS.replace(":from:", Integer.toString(from)).replace(":until:", Integer.toString(until)));
            if (until % (AT_ONCE * 5) == 0) {
                Duration left = Duration.ofNanos((System.nanoTime() - began) / until * (alerts() - until));
                progress.say("  %,d of %,d, about %d:%02d left, then the indexes"
                        .formatted(until * EACH, identifiers, left.toMinutes(), left.toSecondsPart()));
            }
        }
        progress.say("  indexes, vacuum, analyze, checkpoint");
        for (String index : indexes) {
            execute(connection, index);
        }
        execute(connection, "vacuum (analyze) identifier", "checkpoint");
    }

    /** Statements that make the indexes anew; the primary key stays. A killed making left some dropped. */
    private static List<String> indexes(Connection connection) throws SQLException {
        execute(connection, "create table if not exists bench.identifier_index (made_by text primary key)");
        execute(connection, """
                insert into bench.identifier_index select indexdef from pg_indexes
                where schemaname = 'public' and tablename = 'identifier' and indexdef not like 'CREATE UNIQUE %'
                on conflict do nothing""");
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select made_by from bench.identifier_index")) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return statements;
    }

    private static Optional<Integer> present(Connection connection) throws SQLException {
        execute(connection, REMEMBER);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select identifiers from bench.identifier_set")) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        }
    }

    private static boolean isUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from alert)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Puts so many of the alerts into the matcher's queue, evenly spread; other ones for another round. */
    public void queue(Connection connection, int number, int round) throws SQLException {
        execute(
                connection,
                "insert into match_queue (alert_id) select " + ID + " from (" + numbers(number, round) + ") n");
    }

    /** The statement that reads type, key and alert of the identifiers of the same alerts, an alert's together. */
    public String probes(int number, int round) {
        return "select i.alert_id, i.type, i.key, i.possible_key from (select " + ID + " as id from ("
                + numbers(number, round) + ") n) a join identifier i on i.alert_id = a.id order by i.alert_id";
    }

    private String numbers(int number, int round) {
        int step = Math.max(1, alerts() / number);
        return "select 1 + (" + round + " + s::bigint * " + step + ") % " + alerts() + " as g from generate_series(0, "
                + (number - 1) + ") s";
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
