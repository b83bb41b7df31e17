package org.bloexchange.localstack.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several things at once. */
final class Together {
    private Together() {}

    /** Returns when all are done; throws what the first that fails throws, without waiting for the others. */
    static void run(List<Runnable> works) {
        ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        CompletableFuture<?>[] all = works.stream()
                .map(work -> CompletableFuture.runAsync(work, threads).whenComplete((done, failure) -> {
                    if (failure != null) {
                        firstFailure.completeExceptionally(failure);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        try {
            var ignored = CompletableFuture.anyOf(CompletableFuture.allOf(all), firstFailure)
                    .join();
            assert ignored == null;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        } finally {
            threads.shutdown();
        }
    }
}
