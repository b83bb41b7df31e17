package org.bloexchange.messaging.operation;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.outbox.OutboxRelay;

/** An orderly stop: pause what comes in, let what is under way finish, send what was committed, only then close. */
@ApplicationScoped
public class GracefulStop {

    private final ChannelRegistry channels;
    private final WorkInProgress work;
    private final OutboxRelay relay;
    private final Housekeeping housekeeping;
    private final List<String> consumed;

    GracefulStop(
            ChannelRegistry channels,
            WorkInProgress work,
            OutboxRelay relay,
            Housekeeping housekeeping,
            MessagingConfig config) {
        this.channels = channels;
        this.work = work;
        this.relay = relay;
        this.housekeeping = housekeeping;
        this.consumed = config.messaging().consume().orElse(List.of());
    }

    /** Before the connectors and the database close. */
    void stop(@Observes @Priority(1) ShutdownEvent stopping) throws InterruptedException {
        for (String channel : consumed) {
            var pausable = channels.getPausable(channel);
            if (pausable != null && !pausable.isPaused()) {
                pausable.pause();
            }
        }
        work.stop(Duration.ofSeconds(10));
        housekeeping.stop();
        relay.stop();
    }
}
