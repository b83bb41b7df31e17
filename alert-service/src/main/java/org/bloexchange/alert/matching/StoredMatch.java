package org.bloexchange.alert.matching;

import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.Certainty;

/**
 * A match as it lies in the database, with what of its alerts decides who is told.
 *
 * @param lowSeesHigh whether the office of the lower alert may see the higher one
 */
record StoredMatch(
        UUID id,
        int revision,
        boolean certain,
        List<String> types,
        Side low,
        Side high,
        boolean lowSeesHigh,
        boolean highSeesLow) {

    /**
     * One of the alerts.
     *
     * @param open whether others may learn of it
     */
    record Side(UUID alertId, String reference, String office, String country, boolean open) {}

    Certainty certainty() {
        return certain ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }
}
