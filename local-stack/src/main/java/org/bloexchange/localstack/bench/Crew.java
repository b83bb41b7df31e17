package org.bloexchange.localstack.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bloexchange.localstack.stack.StackException;

/** Workers with a thread each. What fails one of them fails the phase: a figure with errors in it is none. */
final class Crew implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A start time that means: there is no more to do. */
    private static final long END = Long.MIN_VALUE;

    private final List<? extends Worker> workers;
    private final ExecutorService threads;

    Crew(List<? extends Worker> workers) {
        this.workers = List.copyOf(workers);
        this.threads = Executors.newFixedThreadPool(
                workers.size(), Thread.ofPlatform().daemon().name("bench-", 0).factory());
    }

    /** Whoever is free does what is due; returns when all of the schedule is done. */
    void work(OpenLoop schedule) throws InterruptedException {
        BlockingQueue<Long> due = new LinkedBlockingQueue<>();
        List<Future<Integer>> ends = onAll(worker -> doWhatIsDue(worker, due));
        schedule.run(due::add);
        workers.forEach(worker -> due.add(END));
        await(ends, PATIENCE);
    }

    private static int doWhatIsDue(Worker worker, BlockingQueue<Long> due) throws Exception {
        int done = 0;
        for (long intended = due.take(); intended != END; intended = due.take()) {
            worker.once(intended);
            done++;
        }
        return done;
    }

    /** Everybody works without a pause, each waiting for its own answer; returns how much was done per second. */
    Throughput work(Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        int done = await(onAll(worker -> workUntil(worker, end)), length.plus(PATIENCE));
        return new Throughput(done, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static int workUntil(Worker worker, long end) throws Exception {
        int done = 0;
        long now = System.nanoTime();
        do {
            worker.once(now);
            done++;
            now = System.nanoTime();
        } while (now < end);
        return done;
    }

    private interface Shift {
        int of(Worker worker) throws Exception;
    }

    private List<Future<Integer>> onAll(Shift shift) {
        List<Future<Integer>> ends = new ArrayList<>();
        for (Worker worker : workers) {
            Callable<Integer> task = () -> shift.of(worker);
            ends.add(threads.submit(task));
        }
        return ends;
    }

    private static int await(List<Future<Integer>> ends, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        int done = 0;
        try {
            for (Future<Integer> end : ends) {
                done += end.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            return done;
        } catch (ExecutionException e) {
            throw new StackException("The work measured failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new StackException("The work measured was not done " + PATIENCE.toSeconds() + " s after its time", e);
        }
    }

    /** Ends the threads and closes the workers. */
    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        for (Worker worker : workers) {
            worker.close();
        }
    }
}
