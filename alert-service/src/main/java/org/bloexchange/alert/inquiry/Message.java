package org.bloexchange.alert.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * What one side says to the other beside the answer, whole and uncut. It never changes.
 *
 * @param addressees the asking office, or offices that were asked
 */
public record Message(
        UUID requestId,
        UUID messageId,
        Party speaker,
        List<String> addressees,
        String text,
        @Nullable Language language,
        Instant at) {

    public Message {
        addressees = List.copyOf(addressees);
    }
}
