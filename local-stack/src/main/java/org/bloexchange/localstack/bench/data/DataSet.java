package org.bloexchange.localstack.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.StackException;

/**
 * So many alerts, made from a seed, in the database of alert-service; the database remembers what it holds.
 *
 * @param alerts how many
 * @param seed the same alerts for the same number and seed
 */
public record DataSet(int alerts, long seed) {
    /** Of a million alerts of this one, one national unit sees half a million ROUTINE ones: ten thousand pages of a list. */
    public static final long PRESET_SEED = 35;

    /** Counted up when other alerts are made from the same seed. */
    private static final int FORM = 1;

    private static final String REMEMBER = """
            create schema if not exists bench;
            create table if not exists bench.data_set (
                only_row boolean primary key default true check (only_row),
                alerts   integer not null,
                seed     bigint  not null,
                form     integer not null,
                whole    boolean not null)""";
    private static final String ALL_TABLES = "alert, alert_version, recipient, identifier";

    /** Alerts later than all that are made here come from a measurement. */
    private static final UUID FIRST_FOREIGN = Dice.firstIdAt(AlertMaker.END.toEpochMilli());

    private record Present(DataSet set, int form, boolean whole) {}

    /**
     * Makes the alerts, unless they are there. A set that was not finished is made anew; what a measurement that was killed
     * left behind is taken away.
     *
     * @param connection into the database of alert-service, of one who may do anything
     * @throws StackException when other alerts lie there
     */
    public void ensure(Connection connection, Progress progress) throws SQLException, InterruptedException {
        Optional<Present> present = present(connection);
        if (present.isPresent() && present.get().whole()) {
            requireSame(present.get());
            progress.say("%,d alerts of seed %d are there already".formatted(alerts, seed));
            restore(connection);
            return;
        }
        if (present.isEmpty() && number(connection, "select count(*) from (select from alert limit 1) a") > 0) {
            throw new StackException(
                    "There are alerts in this data folder that no benchmark made. Choose another one with"
                            + " --data.");
        }
        progress.say("Making %,d alerts of seed %d".formatted(alerts, seed));
        remember(connection, false);
        execute(connection, "truncate " + ALL_TABLES + ", match_queue, unread_mask cascade");
        new DataLoad(new AlertMaker(OfficeMap.read(connection), alerts, seed), alerts, progress).run(connection);
        progress.say("  vacuum, analyze, checkpoint");
        execute(connection, "vacuum (analyze) " + ALL_TABLES, "checkpoint");
        remember(connection, true);
    }

    private void requireSame(Present present) {
        if (!present.set().equals(this) || present.form() != FORM) {
            throw new StackException(
                    "This data folder holds %,d alerts of seed %d%s, not %,d of seed %d. Choose another one"
                                    .formatted(
                                            present.set().alerts(),
                                            present.set().seed(),
                                            present.form() == FORM ? "" : " in an older form",
                                            alerts,
                                            seed)
                            + " with --data, or delete it.");
        }
    }

    /** Takes away what measurements added, so that the next one finds the same. */
    public static void restore(Connection connection) throws SQLException {
        if (number(connection, "select count(*) from (select from alert where id >= '" + FIRST_FOREIGN + "' limit 1) a")
                == 0) {
            return;
        }
        execute(
                connection,
                "truncate match, match_side, match_queue cascade",
                "delete from identifier where alert_id >= '" + FIRST_FOREIGN + "'",
                "delete from recipient where alert_id >= '" + FIRST_FOREIGN + "'",
                "delete from alert_version where alert_id >= '" + FIRST_FOREIGN + "'",
                "delete from alert where id >= '" + FIRST_FOREIGN + "'",
                "vacuum (analyze) " + ALL_TABLES,
                "checkpoint");
    }

    private static Optional<Present> present(Connection connection) throws SQLException {
        execute(connection, REMEMBER);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select alerts, seed, form, whole from bench.data_set")) {
            return row.next()
                    ? Optional.of(
                            new Present(new DataSet(row.getInt(1), row.getLong(2)), row.getInt(3), row.getBoolean(4)))
                    : Optional.empty();
        }
    }

    private void remember(Connection connection, boolean whole) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into bench.data_set (alerts, seed, form, whole) values (?, ?, ?, ?)
                on conflict (only_row) do update set alerts = excluded.alerts, seed = excluded.seed,
                    form = excluded.form, whole = excluded.whole""")) {
            insert.setInt(1, alerts);
            insert.setLong(2, seed);
            insert.setInt(3, FORM);
            insert.setBoolean(4, whole);
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
