package org.bloexchange.alert.draft;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Removes drafts that nobody has touched for long. Each is removed once, however many replicas do it. */
@ApplicationScoped
class DraftRetention {

    private static final Logger LOG = Logger.getLogger(DraftRetention.class);

    private final DraftStore drafts;
    private final DraftConfig config;
    private final Clock clock;

    DraftRetention(DraftStore drafts, DraftConfig config, Clock clock) {
        this.drafts = drafts;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        int forgotten = drafts.forget(clock.instant().minus(config.keep()));
        if (forgotten > 0) {
            LOG.infof("Drafts were left lying too long; drafts=%d", forgotten);
        }
    }
}
