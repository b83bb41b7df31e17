package org.bloexchange.localstack.stack;

import java.time.Duration;
import java.util.List;
import org.bloexchange.engines.Polling;
import org.bloexchange.engines.Processes;

/** Parts of a run whose launcher is gone. They end by themselves within moments; those that do not are ended. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {}

    static void awaitEnd(StackRecord lastRun, Progress progress) {
        List<ProcessHandle> alive = lastRun.parts().stream()
                .flatMap(part -> part.running().stream())
                .toList();
        if (alive.isEmpty()) {
            return;
        }
        progress.say("The last run did not end in order; waiting for its " + alive.size() + " parts to end");
        boolean ended =
                Polling.until(() -> alive.stream().map(ProcessHandle::pid).noneMatch(Processes::isRunning), PATIENCE);
        if (!ended) {
            alive.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
