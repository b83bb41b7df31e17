package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.bloexchange.localstack.stack.Service;

/**
 * Where the floors write: tables like those of alert-service, with their indexes and checks but without their foreign
 * keys, and one row per arrival in another database.
 */
final class FloorTables {
    private final BenchStack stack;

    FloorTables(BenchStack stack) {
        this.stack = stack;
    }

    void create() throws SQLException {
        execute(
                Service.ALERT,
                // a benchmark on kept data may have been killed
                "drop schema if exists floor cascade",
                "create schema floor",
                "create table floor.alert (like public.alert including all)",
                "create table floor.alert_version (like public.alert_version including all)",
                "create table floor.recipient (like public.recipient including all)",
                "create table floor.identifier (like public.identifier including all)",
                "create table floor.match_queue (like public.match_queue including all)",
                "create table floor.outbox (like public.outbox including all)");
        if (stack.stack().runs(Service.NOTIFICATION)) {
            execute(
                    Service.NOTIFICATION,
                    "create schema floor",
                    "create table floor.arrival (alert_id uuid primary key, arrived_at timestamptz not null default now())");
        }
    }

    /**
     * Before every phase, of the program too: the floor's tables are empty, the program's outbox and queue are without dead rows, and
     * nobody has to write what an earlier phase left in memory.
     */
    void settle() throws SQLException {
        execute(
                Service.ALERT,
                "truncate floor.alert, floor.alert_version, floor.recipient, floor.identifier, floor.match_queue,"
                        + " floor.outbox",
                "vacuum public.outbox, public.match_queue");
        if (stack.stack().runs(Service.NOTIFICATION)) {
            execute(Service.NOTIFICATION, "truncate floor.arrival");
        }
        execute(Service.ALERT, "checkpoint");
    }

    /** They are gone, on kept data. */
    void drop() throws SQLException {
        execute(Service.ALERT, "drop schema if exists floor cascade");
    }

    private void execute(Service service, String... statements) throws SQLException {
        try (Connection connection = stack.connect(service);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
