package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.bloexchange.localstack.bench.data.IdentifierSet;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;

/**
 * The matcher of alert-service at work: alerts are put into its queue in one commit, and it is timed until the queue is
 * empty.
 */
final class MatchPhase {
    /** How often the matcher looks at its queue here: how long it may take to see that there is something. */
    static final String SWEEP = "20ms";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final BenchStack stack;
    private final IdentifierSet set;
    private final Pace pace;

    MatchPhase(BenchStack stack, IdentifierSet set, Pace pace) {
        this.stack = stack;
        this.set = set;
        this.pace = pace;
    }

    Matching measure(int alerts, int round) throws Exception {
        LocalStack parts = stack.stack();
        PartProcesses service = PartProcesses.of(parts, parts.part(Service.ALERT.artifact()));
        PartProcesses postgres = PartProcesses.postgres(parts);
        try (Connection connection = stack.connect(Service.ALERT);
                PreparedStatement look = connection.prepareStatement("select exists (select from match_queue)")) {
            Duration before = service.cpu().plus(postgres.cpu());
            set.queue(connection, alerts, round);
            long began = pace.nanoTime();
            while (isLeft(look)) {
                if (pace.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new StackException("The matcher has not compared " + alerts + " alerts in "
                            + PATIENCE.toMinutes() + " minutes");
                }
                pace.sleep(BETWEEN_LOOKS);
            }
            Throughput done = new Throughput(alerts, Duration.ofNanos(pace.nanoTime() - began));
            return new Matching(
                    done.microsEach(done.in()),
                    done.microsEach(service.cpu().plus(postgres.cpu()).minus(before)));
        }
    }

    private static boolean isLeft(PreparedStatement look) throws SQLException {
        try (ResultSet row = look.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
