package org.bloexchange.notification.stream;

import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to one client. Quarkus asks for a piece when the piece before was written to the socket: that is the
 * back-pressure. Meanwhile frames wait here, and go together as one piece. Any thread may add; one at a time hands out.
 */
final class Outflow extends AbstractMulti<byte[]> implements Flow.Subscription {

    /** What whoever fills it is told, outside of any lock. */
    interface Source {
        /** The client is there. */
        void opened();

        /** All that waited was handed out and written; there is room for more. */
        void drained();

        /** It is over, however it came about; told once. */
        void gone();
    }

    private final Source source;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final AtomicInteger flushing = new AtomicInteger();
    private @Nullable MultiSubscriber<? super byte[]> client;
    private long asked;
    private boolean finishing;
    private boolean over;
    private long lastMoveNanos = System.nanoTime();

    Outflow(Source source) {
        this.source = source;
    }

    @Override
    public void subscribe(MultiSubscriber<? super byte[]> subscriber) {
        synchronized (this) {
            client = subscriber;
        }
        subscriber.onSubscribe(this);
        source.opened();
    }

    @Override
    public void request(long n) {
        synchronized (this) {
            asked += n;
            lastMoveNanos = System.nanoTime();
        }
        flush();
    }

    /** The client is gone. */
    @Override
    public void cancel() {
        end();
    }

    /** Lets a frame wait; {@link #flush} hands it out. */
    synchronized void add(byte[] frame) {
        if (!over) {
            waiting.add(frame);
        }
    }

    /** How many frames wait because the client did not take those before. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Whether what was handed out was also written, so that the client waits for us and not we for it. */
    synchronized boolean isTaken() {
        return asked > 0;
    }

    /** Whether it ends as soon as all that waits is handed out. */
    synchronized boolean isFinishing() {
        return finishing;
    }

    /** For how long nothing moved. */
    synchronized Duration still() {
        return Duration.ofNanos(System.nanoTime() - lastMoveNanos);
    }

    /** Ends it in an orderly way once all that waits is handed out. */
    void finish() {
        synchronized (this) {
            finishing = true;
        }
        flush();
    }

    /** Ends it; what waits is forgotten. */
    void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            waiting.clear();
        }
        source.gone();
    }

    /** Hands out what waits, as far as the client asks for it. */
    void flush() {
        if (flushing.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            handOut();
            missed = flushing.addAndGet(-missed);
        } while (missed != 0);
    }

    private void handOut() {
        boolean moved = true;
        while (moved) {
            byte[] piece;
            boolean complete;
            boolean drained;
            MultiSubscriber<? super byte[]> to;
            synchronized (this) {
                to = client;
                if (to == null || over) {
                    return;
                }
                piece = asked > 0 && !waiting.isEmpty() ? takeAll() : null;
                complete = finishing && waiting.isEmpty();
                drained = waiting.isEmpty() && asked > 0;
            }
            if (piece != null) {
                to.onNext(piece);
            }
            if (complete) {
                end();
                to.onComplete();
                return;
            }
            if (drained) {
                source.drained();
            }
            moved = piece != null;
        }
    }

    private byte[] takeAll() {
        asked--;
        lastMoveNanos = System.nanoTime();
        if (waiting.size() == 1) {
            return waiting.remove();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        waiting.forEach(all::writeBytes);
        waiting.clear();
        return all.toByteArray();
    }
}
