package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.bench.data.IdentifierSet;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;

/**
 * The look-up alone, by plain JDBC: what to look for is known beforehand, and for as many alerts as the matcher takes at
 * once one statement looks for all their identifiers.
 */
final class MatchFloor {
    /** As the matcher's preset. */
    private static final int BATCH = 200;

    private static final int EACH = 3;

    private static final String LOOK = """
            select p.alert_id, p.type, p.possible_key, h.alert_id, h.key = p.key
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as p (alert_id, type, key, possible_key)
            cross join lateral (select h.alert_id, h.key from identifier h where h.type = p.type
                and h.possible_key = p.possible_key and h.live and h.alert_id <> p.alert_id limit 50) h""";

    private final BenchStack stack;
    private final IdentifierSet set;

    MatchFloor(BenchStack stack, IdentifierSet set) {
        this.stack = stack;
        this.set = set;
    }

    private record Probe(String alert, String type, String key, String possibleKey) {}

    Matching measure(int alerts, int round) throws SQLException {
        try (Connection connection = stack.connect(Service.ALERT);
                PreparedStatement look = connection.prepareStatement(LOOK)) {
            // as every connection of the services: planned once, and by the index
            connection.createStatement().execute("set plan_cache_mode = force_generic_plan; set enable_seqscan = off");
            List<Probe> probes = probes(connection, alerts, round);
            long self = ProcessHandle.current().pid();
            PartProcesses postgres = PartProcesses.postgres(stack.stack());
            Duration before = Proc.cpu(self).plus(postgres.cpu());
            long began = System.nanoTime();
            for (int from = 0; from < probes.size(); from += BATCH * EACH) {
                look(look, probes.subList(from, Math.min(probes.size(), from + BATCH * EACH)));
            }
            Throughput done = new Throughput(alerts, Duration.ofNanos(System.nanoTime() - began));
            return new Matching(
                    done.microsEach(done.in()),
                    done.microsEach(Proc.cpu(self).plus(postgres.cpu()).minus(before)));
        }
    }

    private List<Probe> probes(Connection connection, int alerts, int round) throws SQLException {
        List<Probe> probes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(set.probes(alerts, round))) {
            while (row.next()) {
                probes.add(new Probe(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        if (probes.size() != alerts * EACH) {
            throw new StackException(alerts + " alerts have " + probes.size() + " identifiers instead of three each");
        }
        return probes;
    }

    private static void look(PreparedStatement look, List<Probe> probes) throws SQLException {
        Connection connection = look.getConnection();
        look.setArray(
                1,
                connection.createArrayOf(
                        "uuid", probes.stream().map(Probe::alert).toArray()));
        look.setArray(
                2,
                connection.createArrayOf(
                        "text", probes.stream().map(Probe::type).toArray()));
        look.setArray(
                3,
                connection.createArrayOf("text", probes.stream().map(Probe::key).toArray()));
        look.setArray(
                4,
                connection.createArrayOf(
                        "text", probes.stream().map(Probe::possibleKey).toArray()));
        try (ResultSet row = look.executeQuery()) {
            if (row.next()) {
                throw new StackException("An identifier that only one alert names was found twice");
            }
        }
    }
}
