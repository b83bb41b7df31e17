package org.bloexchange.localstack.stack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        CompletableFuture<?> all = CompletableFuture.allOf(
                alive.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            alive.forEach(ProcessHandle::destroyForcibly);
        } catch (ExecutionException e) {
            throw new StackException("The parts of the last run cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }
}
