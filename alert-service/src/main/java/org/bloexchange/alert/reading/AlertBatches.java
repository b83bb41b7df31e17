package org.bloexchange.alert.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.api.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all of a selection, newest first, in constant memory: batch after batch by the keyset of the lists, so that
 * no statement and no transaction stays open while somebody reads slowly, and none follows once they hung up. What is issued
 * meanwhile is not in it.
 */
@ApplicationScoped
public class AlertBatches {

    static final int SIZE = 500;

    private final AlertReader alerts;
    private final AlertSelection selection;

    AlertBatches(AlertReader alerts, AlertSelection selection) {
        this.alerts = alerts;
        this.selection = selection;
    }

    /** Takes what was read. */
    public interface Taker {

        /**
         * Some alerts, in the order of lists; never none.
         *
         * @throws IOException if whoever asked has hung up
         */
        void take(List<SelectedAlert> batch) throws IOException;
    }

    /** All alerts of the filter that the caller may see. */
    public void each(Caller caller, AlertFilter filter, Taker taker) throws IOException {
        Reach reach = AlertPolicy.reachOf(caller);
        AlertSelection.Cut cut = selection.cut(filter, reach, caller.office());
        AlertPolicy.@Nullable After after = null;
        List<SelectedAlert> batch;
        do {
            batch = alerts.batch(reach, caller.office(), cut, after, SIZE);
            if (!batch.isEmpty()) {
                taker.take(batch);
                AlertView last = batch.getLast().view();
                after = new AlertPolicy.After(last.issuedAt(), last.alertId());
            }
        } while (batch.size() == SIZE);
    }
}
