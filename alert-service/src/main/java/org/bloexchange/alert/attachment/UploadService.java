package org.bloexchange.alert.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.bloexchange.alert.attachment.UploadStore.Count;
import org.bloexchange.alert.attachment.UploadStore.Owner;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;

/** Adding files to an alert and taking them away, by the office that issued it. */
@ApplicationScoped
public class UploadService {

    /** The most files an alert has. */
    static final int MOST_ATTACHMENTS = 20;

    /** Those that were removed stay in the history, which is read whole. */
    private static final int MOST_EVER = 200;

    private final UploadStore store;
    private final AttachmentReader reader;
    private final Clock clock;

    UploadService(UploadStore store, AttachmentReader reader, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Makes room for a file.
     *
     * @throws ProblemException 404; 403 for an office that did not issue the alert; 409 if it has ended or has 20 files
     */
    @Transactional
    UUID announce(UUID alertId, AnnounceAttachment file, Caller caller) {
        Owner alert = lock(alertId, caller);
        if (alert.state().isFinal()) {
            throw ProblemException.conflict(
                    "alert-" + alert.state().name().toLowerCase(Locale.ROOT),
                    "This alert is " + alert.state() + " and stays as it is");
        }
        Count count = store.count(alertId);
        if (count.present() >= MOST_ATTACHMENTS) {
            throw ProblemException.conflict(
                    "too-many-attachments", "An alert has at most 20 attachments; remove one first");
        }
        if (count.ever() >= MOST_EVER) {
            throw ProblemException.conflict("too-many-attachments", "Issue a new alert");
        }
        UUID id = UUID.randomUUID();
        store.announce(alertId, id, file, Author.of(caller), now());
        return id;
    }

    /**
     * Takes a file away. An attachment stays in the history without its content; an unfinished upload leaves no trace.
     *
     * @throws ProblemException 404; 403 for an office that did not issue the alert
     */
    @Transactional
    void remove(UUID alertId, UUID id, Caller caller) {
        if (reader.find(alertId, id, caller).isEmpty()) {
            throw ProblemException.notFound();
        }
        Owner alert = lock(alertId, caller);
        if (!store.remove(alertId, id, alert.version(), Author.of(caller), now()) && !store.forget(alertId, id)) {
            throw ProblemException.notFound();
        }
    }

    private Owner lock(UUID alertId, Caller caller) {
        Owner alert = store.lockAlert(alertId, AlertPolicy.reachOf(caller)).orElseThrow(ProblemException::notFound);
        if (!alert.office().equals(caller.office())) {
            throw ProblemException.forbidden("Only the office that issued an alert adds files to it or removes them");
        }
        return alert;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
