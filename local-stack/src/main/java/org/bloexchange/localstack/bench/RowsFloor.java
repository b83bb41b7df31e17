package org.bloexchange.localstack.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.stack.Service;

/**
 * The rows of an alert by plain JDBC: one statement and one commit each, over as many connections as the program gets. CPU
 * is that of this JVM, which does nothing else, and of PostgreSQL.
 */
final class RowsFloor {
    private final BenchStack stack;
    private final AlertRows pattern;

    RowsFloor(BenchStack stack, AlertRows pattern) {
        this.stack = stack;
        this.pattern = pattern;
    }

    Accepting measure(Duration length) throws Exception {
        long self = ProcessHandle.current().pid();
        PartProcesses postgres = PartProcesses.postgres(stack.stack());
        try (Crew writers = new Crew(writers())) {
            Duration selfBefore = Proc.cpu(self);
            Duration postgresBefore = postgres.cpu();
            Throughput written = writers.work(length);
            return new Accepting(
                    written.perSecond(),
                    written.microsEach(Proc.cpu(self).minus(selfBefore)),
                    written.microsEach(postgres.cpu().minus(postgresBefore)));
        }
    }

    private List<Writer> writers() throws SQLException {
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < BenchSize.CONNECTIONS; i++) {
            writers.add(new Writer(new RowsInsert(stack.connect(Service.ALERT), pattern), pattern));
        }
        return writers;
    }

    private record Writer(RowsInsert insert, AlertRows pattern) implements Worker {
        @Override
        public void once(long intendedNanos) throws SQLException {
            insert.write(pattern.copy());
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
