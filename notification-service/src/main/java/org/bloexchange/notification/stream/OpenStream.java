package org.bloexchange.notification.stream;

import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It knows how far its client is (the cursor) and hands out frames only in the order of the counters,
 * each once: a push that follows the cursor directly goes out at once; anything else makes it read the table from the
 * cursor on, which is always right. No thread and no timer of its own; a client that does not read costs at most a bounded
 * buffer and is then cut off.
 *
 * <p>A frame goes to Quarkus when it asks for one, and it asks when the frame before was written to the socket: that is
 * the back-pressure.
 */
final class OpenStream extends AbstractMulti<byte[]> implements Flow.Subscription {

    /** Whose stream it is and until when. */
    record Owner(UUID contact, String account, @Nullable String session, Instant issuedAt, Instant expiresAt) {}

    /** A frame of the notice with that number. */
    record Frame(long counter, byte[] bytes) {}

    private enum Phase {
        /** The table is being read for it. */
        LOADING,
        /** The next page is read when what waits was taken. */
        BETWEEN_PAGES,
        /** Everything up to the cursor was handed out. */
        LIVE,
        ENDED
    }

    private final Owner owner;
    private final StreamConfig config;
    private final Consumer<OpenStream> load;
    private final Consumer<OpenStream> gone;
    private final Runnable cut;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final AtomicInteger draining = new AtomicInteger();
    private @Nullable MultiSubscriber<? super byte[]> subscriber;
    private Phase phase = Phase.LOADING;
    private boolean fromUndelivered;
    private long cursor;
    private long newest;
    private long asked;
    private boolean completing;
    private long lastMoveNanos = System.nanoTime();

    /**
     * Opens it.
     *
     * @param after the counter the client has; null to begin with what no device has yet
     * @param load reads the table from the cursor on and calls {@link #loaded}
     * @param gone called once when it ended, however
     * @param cut ends the connection without waiting for the client
     */
    OpenStream(
            Owner owner,
            StreamConfig config,
            @Nullable Long after,
            Consumer<OpenStream> load,
            Consumer<OpenStream> gone,
            Runnable cut) {
        this.owner = owner;
        this.config = config;
        this.load = load;
        this.gone = gone;
        this.cut = cut;
        this.fromUndelivered = after == null;
        this.cursor = after == null ? 0 : after;
        waiting.add(Frames.OPENED);
    }

    Owner owner() {
        return owner;
    }

    synchronized long cursor() {
        return cursor;
    }

    /** Whether it still reads its first pages: what no device has, instead of all after the cursor. */
    synchronized boolean isFromUndelivered() {
        return fromUndelivered;
    }

    @Override
    public void subscribe(MultiSubscriber<? super byte[]> downstream) {
        synchronized (this) {
            subscriber = downstream;
        }
        downstream.onSubscribe(this);
        load.accept(this);
    }

    @Override
    public void request(long n) {
        synchronized (this) {
            asked += n;
            lastMoveNanos = System.nanoTime();
        }
        drain();
    }

    /** The client is gone. */
    @Override
    public void cancel() {
        end();
    }

    /** A notice was committed. */
    void push(Frame frame) {
        boolean overflow = false;
        boolean behind = false;
        synchronized (this) {
            newest = Math.max(newest, frame.counter());
            if (phase != Phase.LIVE || frame.counter() <= cursor) {
                return;
            }
            if (frame.counter() == cursor + 1) {
                overflow = waiting.size() >= config.buffer();
                waiting.add(frame.bytes());
                cursor = frame.counter();
            } else {
                phase = Phase.LOADING;
                behind = true;
            }
        }
        if (overflow) {
            cutOff();
        } else if (behind) {
            load.accept(this);
        } else {
            drain();
        }
    }

    /** There are notices up to that counter; reads them if it has not. */
    void wake(long counter) {
        synchronized (this) {
            newest = Math.max(newest, counter);
            if (phase != Phase.LIVE || newest <= cursor) {
                return;
            }
            phase = Phase.LOADING;
        }
        load.accept(this);
    }

    /**
     * What the table has after the cursor it was asked with.
     *
     * @param upTo the contact's counter when it was read
     * @param more whether there is another page
     */
    void loaded(List<Frame> frames, long upTo, boolean more) {
        boolean again = false;
        synchronized (this) {
            if (phase != Phase.LOADING) {
                return;
            }
            for (Frame frame : frames) {
                if (frame.counter() > cursor) {
                    waiting.add(frame.bytes());
                    cursor = frame.counter();
                }
            }
            if (more) {
                phase = Phase.BETWEEN_PAGES;
            } else {
                // also back: a client may come with a number from before the database was restored
                cursor = upTo;
                fromUndelivered = false;
                again = newest > cursor;
                phase = again ? Phase.LOADING : Phase.LIVE;
            }
        }
        drain();
        if (again) {
            load.accept(this);
        }
    }

    /** Looks at the clock: expiry, silence, stall. Whether it was time for a heartbeat. */
    boolean tick(Instant now, boolean revoked) {
        boolean over;
        boolean stalled;
        boolean silent;
        synchronized (this) {
            Duration untaken = Duration.ofNanos(System.nanoTime() - lastMoveNanos);
            over = revoked || !now.isBefore(owner.expiresAt());
            stalled = asked == 0 && (completing || untaken.compareTo(config.stall()) >= 0);
            silent = asked > 0 && waiting.isEmpty() && untaken.compareTo(config.heartbeat()) >= 0;
            if (over && !completing) {
                completing = true;
                waiting.add(Frames.EXPIRED);
            } else if (silent) {
                waiting.add(Frames.HEARTBEAT);
            }
        }
        if (stalled) {
            cutOff();
        } else {
            drain();
        }
        return silent && !over;
    }

    /** Ends it in an orderly way, as before a stop; the client reconnects elsewhere. */
    void close() {
        synchronized (this) {
            completing = true;
        }
        drain();
    }

    private void cutOff() {
        end();
        cut.run();
    }

    private void end() {
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            phase = Phase.ENDED;
            waiting.clear();
        }
        gone.accept(this);
    }

    /** Hands out what waits, by one thread at a time; all that waits goes as one write. */
    private void drain() {
        if (draining.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            handOut();
            missed = draining.addAndGet(-missed);
        } while (missed != 0);
    }

    private void handOut() {
        while (true) {
            byte[] next = null;
            boolean complete = false;
            boolean nextPage = false;
            MultiSubscriber<? super byte[]> to;
            synchronized (this) {
                to = subscriber;
                if (to == null || phase == Phase.ENDED) {
                    return;
                }
                if (!waiting.isEmpty() && asked > 0) {
                    next = takeAll();
                    asked--;
                    lastMoveNanos = System.nanoTime();
                }
                if (waiting.isEmpty()) {
                    complete = completing;
                    nextPage = phase == Phase.BETWEEN_PAGES && !completing && asked > 0;
                    phase = nextPage ? Phase.LOADING : phase;
                }
            }
            if (next != null) {
                to.onNext(next);
            }
            if (complete) {
                end();
                to.onComplete();
                return;
            }
            if (nextPage) {
                load.accept(this);
            }
            if (next == null) {
                return;
            }
        }
    }

    private byte[] takeAll() {
        if (waiting.size() == 1) {
            return waiting.remove();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        waiting.forEach(all::writeBytes);
        waiting.clear();
        return all.toByteArray();
    }
}
