package org.bloexchange.messaging.operation;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.inbox.Inbox;
import org.bloexchange.messaging.outbox.OutboxTable;
import org.bloexchange.messaging.quarantine.QuarantineStore;
import org.bloexchange.messaging.republish.Republisher;
import org.bloexchange.messaging.topic.TopicCreator;
import org.bloexchange.messaging.topic.Topics;
import org.jboss.logging.Logger;

/** What goes on beside the live path, on one thread: topics, the gate, meters, republishing, forgetting. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final CatchUpGate gate;
    private final OutboxTable outbox;
    private final Inbox inbox;
    private final QuarantineStore quarantine;
    private final MessagingMeters meters;
    private final Republisher republisher;
    private final Topics topics;
    private final MessagingConfig.Messaging config;
    private final Map<String, Object> brokerSettings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("housekeeping").daemon(true).unstarted(task));
    private boolean topicsAreThere;

    Housekeeping(
            CatchUpGate gate,
            OutboxTable outbox,
            Inbox inbox,
            QuarantineStore quarantine,
            MessagingMeters meters,
            Republisher republisher,
            Topics topics,
            MessagingConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> brokerSettings) {
        this.gate = gate;
        this.outbox = outbox;
        this.inbox = inbox;
        this.quarantine = quarantine;
        this.meters = meters;
        this.republisher = republisher;
        this.topics = topics;
        this.config = config.messaging();
        this.brokerSettings = brokerSettings;
        this.topicsAreThere = !this.config.createTopics();
    }

    private interface Chore {
        // each chore has its own failures; all mean: later again
        @SuppressWarnings("java:S112")
        void run() throws Exception;
    }

    void start(@Observes StartupEvent started) {
        every(Duration.ofMillis(250), "look at the catch-up gate", () -> {
            createTopics();
            gate.look();
        });
        every(Duration.ofSeconds(1), "look for republish requests", republisher::runOne);
        every(Duration.ofSeconds(5), "measure the outbox", () -> meters.backlog(outbox.backlog()));
        every(Duration.ofSeconds(5), "count the quarantine", () -> meters.quarantineOpen(quarantine.open()));
        every(Duration.ofHours(1), "forget old inbox rows", () -> inbox.forgetOlderThan(config.inboxRetention()));
    }

    /** Ends after the chore under way. */
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("A chore is still running at the stop");
        }
    }

    private void createTopics() throws Exception {
        if (!topicsAreThere) {
            int created = TopicCreator.createMissing(brokerSettings, topics, config.replicationFactor());
            topicsAreThere = true;
            if (created > 0) {
                LOG.infof("Topics created; count=%d", created);
            }
        }
    }

    private void every(Duration pause, String what, Chore chore) {
        var unused = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (Exception e) {
                        LOG.warnf(
                                "Could not %s, will try again; cause=%s",
                                what, e.getClass().getSimpleName());
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
