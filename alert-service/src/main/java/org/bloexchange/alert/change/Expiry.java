package org.bloexchange.alert.change;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every few seconds for alerts whose watch window is over. */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final int AT_ONCE = 100;

    private final ChangeService changes;

    Expiry(ChangeService changes) {
        this.changes = changes;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int expired;
        do {
            expired = changes.expire(AT_ONCE);
            if (expired > 0) {
                LOG.infof("Watch windows are over; alerts=%d", expired);
            }
        } while (expired == AT_ONCE);
    }
}
