package org.bloexchange.notification.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bloexchange.notification.notice.Notice;
import org.jboss.logging.Logger;

/**
 * Reads the table for streams that are behind: one task at a time, and all that came meanwhile in one statement, so that a
 * thousand desks that reconnect at once cost a few reads. If the database is away they wait for the next kick.
 */
@ApplicationScoped
class StreamLoader {

    private static final Logger LOG = Logger.getLogger(StreamLoader.class);
    private static final int MOST_AT_ONCE = 500;

    private final StreamTable table;
    private final StreamConfig config;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final Queue<OpenStream> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();

    StreamLoader(StreamTable table, StreamConfig config, InstantSource clock, ExecutorService executor) {
        this.table = table;
        this.config = config;
        this.clock = clock;
        this.executor = executor;
    }

    /** Reads for that stream soon; never blocks. */
    void load(OpenStream stream) {
        waiting.add(stream);
        kick();
    }

    /** Goes on with what waits, as after an outage. */
    void kick() {
        if (!waiting.isEmpty() && running.compareAndSet(false, true)) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException e) {
                // the process stops
                running.set(false);
            }
        }
    }

    private void run() {
        boolean readable = true;
        try {
            while (readable && !waiting.isEmpty()) {
                readable = readSome();
            }
        } finally {
            running.set(false);
        }
        if (readable) {
            // one may have come after the last look
            kick();
        }
    }

    private boolean readSome() {
        List<OpenStream> all = new ArrayList<>();
        List<OpenStream> fresh = new ArrayList<>();
        for (OpenStream next = waiting.poll(); next != null; next = waiting.poll()) {
            (next.isFromUndelivered() ? fresh : all).add(next);
            if (all.size() + fresh.size() >= MOST_AT_ONCE) {
                break;
            }
        }
        try {
            if (!all.isEmpty()) {
                hand(all, table.after(wants(all)));
                all.clear();
            }
            if (!fresh.isEmpty()) {
                hand(fresh, table.undelivered(wants(fresh), clock.instant().minus(config.lookBack())));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Cannot read notices for open streams, they wait; streams=%d cause=%s",
                    all.size() + fresh.size(), e.getClass().getSimpleName());
            waiting.addAll(all);
            waiting.addAll(fresh);
            return false;
        }
    }

    private static List<StreamTable.Want> wants(List<OpenStream> streams) {
        return streams.stream()
                .map(stream -> new StreamTable.Want(stream.owner().contact(), stream.cursor()))
                .toList();
    }

    private static void hand(List<OpenStream> streams, List<StreamTable.Row> rows) {
        Map<Integer, List<StreamTable.Row>> byPlace = new LinkedHashMap<>();
        rows.forEach(row ->
                byPlace.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(row));
        byPlace.forEach((place, own) -> {
            List<OpenStream.Frame> frames = new ArrayList<>();
            for (StreamTable.Row row : own) {
                Notice notice = row.notice();
                if (notice != null) {
                    frames.add(new OpenStream.Frame(notice.counter(), Frames.of(notice)));
                }
            }
            streams.get(place).loaded(frames, own.getFirst().upTo(), frames.size() >= StreamTable.PAGE);
        });
    }
}
