package org.bloexchange.notification.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bloexchange.notification.revocation.RevokedTokens;
import org.jboss.logging.Logger;

/**
 * The one timer of all streams, each second: reads revocations other replicas noted, ends what ran out or was revoked,
 * cuts off who does not read, sends heartbeats where it is silent. A stream that got a heartbeat also has its counter
 * compared with the table, so that a lost wake heals within one.
 */
@ApplicationScoped
class StreamTick {

    private static final Logger LOG = Logger.getLogger(StreamTick.class);

    private final OpenStreams streams;
    private final StreamTable table;
    private final StreamLoader loader;
    private final RevokedTokens revoked;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("stream-tick").daemon(true).unstarted(task));

    StreamTick(
            OpenStreams streams, StreamTable table, StreamLoader loader, RevokedTokens revoked, InstantSource clock) {
        this.streams = streams;
        this.table = table;
        this.loader = loader;
        this.revoked = revoked;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        guarded("read revocations", revoked::refresh);
        var unused = thread.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Before Quarkus waits for the requests under way to finish, of which an open stream is one. */
    void endStreams(@Observes ShutdownDelayInitiatedEvent stopping) {
        streams.closeAll();
    }

    void stop(@Observes @Priority(2) ShutdownEvent stopping) {
        thread.shutdownNow();
        streams.closeAll();
    }

    private void tick() {
        guarded("read revocations", revoked::refresh);
        guarded("go on reading for streams", loader::kick);
        guarded("look at the streams", this::look);
    }

    private void look() {
        Instant now = clock.instant();
        List<UUID> silent = new ArrayList<>();
        streams.forEach(stream -> {
            OpenStream.Owner owner = stream.owner();
            if (stream.tick(now, revoked.isRevoked(owner.account(), owner.session(), owner.issuedAt()))) {
                silent.add(owner.contact());
            }
        });
        if (!silent.isEmpty()) {
            table.counters(silent).forEach(streams::wake);
        }
    }

    private static void guarded(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // the tick must go on whatever one look ran into
            LOG.warnf(
                    "Could not %s, will try again; cause=%s", what, e.getClass().getSimpleName());
        }
    }
}
