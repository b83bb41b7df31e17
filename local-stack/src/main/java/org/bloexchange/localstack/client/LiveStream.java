package org.bloexchange.localstack.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * An open live stream. Pointers wait in a bounded queue; a reader that lets {@link #CAPACITY} of them lie is cut off,
 * as a desk would be, and resumes by the last id.
 */
public final class LiveStream implements AutoCloseable {
    static final int CAPACITY = 10_000;

    private final InputStream events;
    private final BlockingQueue<Pointer> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean open = true;
    private volatile long lastEventId;

    private LiveStream(InputStream events) {
        this.events = events;
    }

    static LiveStream open(URI uri, Map<String, String> headers) {
        try {
            HttpResponse<InputStream> response = Http.open(uri, headers);
            if (response.statusCode() != 200) {
                byte[] body = response.body().readAllBytes();
                Answer refusal = new Answer("GET " + uri.getPath(), response.statusCode(), response.headers(), body);
                throw new UnexpectedAnswerException(refusal, 200);
            }
            LiveStream stream = new LiveStream(response.body());
            Thread.ofPlatform().daemon().name("live-stream").start(stream::read);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException("The live stream does not open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            EventReader reader = new EventReader();
            String line = lines.readLine();
            while (line != null && open) {
                reader.accept(line).ifPresent(this::keep);
                line = lines.readLine();
            }
        } catch (IOException cut) {
            // seen by isOpen()
        } finally {
            open = false;
        }
    }

    private void keep(Pointer pointer) {
        lastEventId = pointer.id();
        if (!waiting.offer(pointer)) {
            close();
        }
    }

    /** The next pointer; empty when none comes in time. */
    public Optional<Pointer> next(Duration patience) {
        try {
            return Optional.ofNullable(waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The next pointer of that kind; others before it are passed over. Empty when none comes in time. */
    public Optional<Pointer> next(Predicate<Pointer> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Pointer> pointer = next(patience);
        while (pointer.isPresent() && !wanted.test(pointer.get())) {
            pointer = next(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        return pointer;
    }

    /** Whether the connection still stands. */
    public boolean isOpen() {
        return open;
    }

    /** The id of the last pointer that arrived, to resume from. */
    public long lastEventId() {
        return lastEventId;
    }

    @Override
    public void close() {
        open = false;
        try {
            events.close();
        } catch (IOException e) {
            // it is of no use any more
        }
    }
}
