package org.bloexchange.notification.stream;

import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It knows how far its client is (the cursor) and lets frames out only in the order of the counters, each
 * once: a push that follows the cursor directly goes out at once; anything else makes it read the table from the cursor on,
 * which is always right. No thread and no timer of its own; a client that does not read costs at most a bounded buffer and
 * is then cut off.
 */
final class OpenStream implements Outflow.Source {

    /** Whose stream it is and until when. */
    record Owner(UUID contact, String account, @Nullable String session, Instant issuedAt, Instant expiresAt) {}

    /** A frame of the notice with that number. */
    record Frame(long counter, byte[] bytes) {}

    private enum Phase {
        /** The table is being read for it. */
        LOADING,
        /** The next page is read when the client took this one. */
        BETWEEN_PAGES,
        /** Everything up to the cursor was let out. */
        LIVE
    }

    private final Owner owner;
    private final StreamConfig config;
    private final Consumer<OpenStream> load;
    private final Consumer<OpenStream> gone;
    private final Runnable cut;
    private final Outflow outflow = new Outflow(this);

    private Phase phase = Phase.LOADING;
    private boolean fromUndelivered;
    private long cursor;
    private long newest;

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
        outflow.add(Frames.OPENED);
    }

    Owner owner() {
        return owner;
    }

    /** What goes to the client. */
    Multi<byte[]> bytes() {
        return outflow;
    }

    synchronized long cursor() {
        return cursor;
    }

    /** Whether it still reads its first pages: what no device has, instead of all after the cursor. */
    synchronized boolean isFromUndelivered() {
        return fromUndelivered;
    }

    @Override
    public void opened() {
        load.accept(this);
    }

    @Override
    public void drained() {
        synchronized (this) {
            if (phase != Phase.BETWEEN_PAGES) {
                return;
            }
            phase = Phase.LOADING;
        }
        load.accept(this);
    }

    @Override
    public void gone() {
        gone.accept(this);
    }

    /** A notice was committed. */
    void push(Frame frame) {
        boolean full = false;
        boolean behind = false;
        synchronized (this) {
            newest = Math.max(newest, frame.counter());
            if (phase != Phase.LIVE || frame.counter() <= cursor) {
                return;
            }
            if (frame.counter() == cursor + 1) {
                full = outflow.waiting() >= config.buffer();
                outflow.add(frame.bytes());
                cursor = frame.counter();
            } else {
                phase = Phase.LOADING;
                behind = true;
            }
        }
        if (full) {
            cutOff();
        } else if (behind) {
            load.accept(this);
        } else {
            outflow.flush();
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
                    outflow.add(frame.bytes());
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
        outflow.flush();
        if (again) {
            load.accept(this);
        }
    }

    /** Looks at the clock: expiry, silence, stall. Whether it was time for a heartbeat. */
    boolean tick(Instant now, boolean revoked) {
        boolean taken = outflow.isTaken();
        if (!taken && (outflow.isFinishing() || outflow.still().compareTo(config.stall()) >= 0)) {
            cutOff();
            return false;
        }
        if (revoked || !now.isBefore(owner.expiresAt())) {
            if (!outflow.isFinishing()) {
                outflow.add(Frames.EXPIRED);
            }
            outflow.finish();
            return false;
        }
        if (!taken || outflow.still().compareTo(config.heartbeat()) < 0) {
            return false;
        }
        outflow.add(Frames.HEARTBEAT);
        outflow.flush();
        return true;
    }

    /** Ends it in an orderly way, as before a stop; the client reconnects elsewhere. */
    void close() {
        outflow.finish();
    }

    private void cutOff() {
        outflow.end();
        cut.run();
    }
}
