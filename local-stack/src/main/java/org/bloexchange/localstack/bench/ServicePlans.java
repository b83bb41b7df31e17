package org.bloexchange.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.bench.Latency.Work;
import org.bloexchange.localstack.client.Json;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;

/**
 * How PostgreSQL carries out the statements of alert-service: EXPLAIN (ANALYZE, BUFFERS) of what the service really sends,
 * told by auto_explain in the server's log. While it is on, everything is slower. Values are not told.
 */
final class ServicePlans implements AutoCloseable {
    private static final String ROLE = "alter role exercise_alert ";
    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_parameter_max_length = 0",
            "auto_explain.log_format = 'json'");

    private final BenchStack stack;
    private final Path log;

    /** Begins to listen; alert-service is started anew, as only new connections tell. */
    ServicePlans(BenchStack stack) throws SQLException {
        this.stack = stack;
        this.log = stack.stack().part("postgres").log();
        set("set ", SETTINGS);
        restart();
    }

    private void set(String verb, List<String> settings) throws SQLException {
        try (Connection connection = stack.connect(Service.ALERT);
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(ROLE + verb + setting);
            }
        }
    }

    private void restart() {
        stack.stack().part(Service.ALERT.artifact()).restart();
    }

    /** A plan as PostgreSQL writes it in JSON. */
    record Plan(JsonNode json) {
        long buffers() {
            JsonNode root = json.path("Plan");
            return root.path("Shared Hit Blocks").asLong()
                    + root.path("Shared Read Blocks").asLong();
        }

        boolean returned(int rows) {
            return Math.round(json.path("Plan").path("Actual Rows").asDouble()) == rows;
        }
    }

    /** The plans of what gave that many rows while the work was done; others work at the same time. */
    List<Plan> of(int rows, Work work) throws Exception {
        long from = Files.size(log);
        work.once();
        List<Plan> plans = plansIn(textFrom(from)).stream()
                .filter(plan -> plan.returned(rows))
                .toList();
        if (plans.isEmpty()) {
            throw new StackException("No statement of alert-service gave " + rows + " rows; see " + log);
        }
        return plans;
    }

    private String textFrom(long place) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - place)];
            file.seek(place);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** All whole plans in that part of a log: the lines that begin with a tab, after one that ends with {@code plan:}. */
    static List<Plan> plansIn(String text) {
        List<Plan> plans = new ArrayList<>();
        StringBuilder plan = new StringBuilder();
        boolean within = false;
        for (String line : (text + "\nend").split("\n")) {
            if (within && line.startsWith("\t")) {
                plan.append(line).append('\n');
                continue;
            }
            if (within && !plan.isEmpty()) {
                plans.add(new Plan(Json.parse(plan.toString().getBytes(StandardCharsets.UTF_8))));
                plan.setLength(0);
            }
            within = line.endsWith("plan:");
        }
        return plans;
    }

    @Override
    public void close() throws SQLException {
        set("reset ", SETTINGS.stream().map(setting -> setting.split(" ")[0]).toList());
        restart();
    }
}
