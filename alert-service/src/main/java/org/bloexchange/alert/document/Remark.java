package org.bloexchange.alert.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RemarkPhrase;
import org.jspecify.annotations.Nullable;

/**
 * What an office said under an alert, whole and uncut: a phrase, a text or both. It never changes.
 *
 * @param reference the alert's
 * @param office that says it
 * @param addressees the originator's office, or recipients of that time; who sees them is the policy's
 */
public record Remark(
        UUID alertId,
        UUID remarkId,
        String reference,
        String office,
        String country,
        List<String> addressees,
        @Nullable RemarkPhrase phrase,
        @Nullable String text,
        @Nullable Language language,
        Instant at) {

    public Remark {
        addressees = List.copyOf(addressees);
    }
}
