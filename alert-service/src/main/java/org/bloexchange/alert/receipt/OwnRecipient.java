package org.bloexchange.alert.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;

/** Finds the caller's office among the recipients of an alert, for what only recipients may say. */
@ApplicationScoped
public class OwnRecipient {

    private final RecipientStore recipients;
    private final AlertReader alerts;

    OwnRecipient(RecipientStore recipients, AlertReader alerts) {
        this.recipients = recipients;
        this.alerts = alerts;
    }

    /**
     * The caller's office as it stands now, locked until the transaction ends.
     *
     * @throws ProblemException 404 for an alert the caller may not see; 403 for one it sees without being its recipient;
     *     409 for an office that is no longer addressed
     */
    public Recipient lock(UUID alertId, Caller caller) {
        Reach reach = AlertPolicy.reachOf(caller);
        Optional<Recipient> own = recipients.lock(alertId, reach, caller.office());
        if (own.isEmpty()) {
            if (alerts.isVisible(alertId, reach)) {
                throw ProblemException.forbidden("Only an office the alert is addressed to says so");
            }
            throw ProblemException.notFound();
        }
        if (own.get().untilVersion() != null) {
            throw ProblemException.conflict("alert-withdrawn", "The alert is no longer addressed to your office");
        }
        return own.get();
    }
}
