package org.bloexchange.localstack.bench;

import java.time.Duration;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;

/**
 * Waits until a stack that nobody asks anything has nothing to do any more: after a start, or after many rows were written,
 * PostgreSQL and alert-service have work of their own.
 */
final class Calm {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final double BUSY = 0.12;
    private static final int LOOKS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private Calm() {}

    static void await(LocalStack stack) throws InterruptedException {
        Pace pace = Pace.system();
        PartProcesses service = PartProcesses.of(stack, stack.part(Service.ALERT.artifact()));
        PartProcesses postgres = PartProcesses.postgres(stack);
        long deadline = pace.nanoTime() + PATIENCE.toNanos();
        int calm = 0;
        while (calm < LOOKS) {
            Duration before = service.cpu().plus(postgres.cpu());
            pace.sleep(LOOK);
            Duration used = service.cpu().plus(postgres.cpu()).minus(before);
            calm = used.toNanos() < BUSY * LOOK.toNanos() ? calm + 1 : 0;
            if (pace.nanoTime() > deadline) {
                throw new StackException(
                        "After " + PATIENCE.toMinutes() + " minutes the stack has still work of its own");
            }
        }
    }
}
