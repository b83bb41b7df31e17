package org.bloexchange.alert.caution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something doubtful in what was said. The alert goes out all the same: hand-written plates, worn numbers and wrong clocks
 * are real.
 *
 * @param pointer RFC 6901, into the body that was sent
 * @param code stable, for clients that word it themselves
 * @param message one sentence in English
 * @param alertId another alert it is about, which the speaker sees
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Caution(
        String pointer,
        CautionCode code,
        String message,
        @Nullable UUID alertId) {

    /** About what was said alone. */
    public Caution(String pointer, CautionCode code, String message) {
        this(pointer, code, message, null);
    }

    /** That an alert the speaker sees may report the same. */
    public static Caution duplicateOf(UUID alertId, String reference) {
        return new Caution("", CautionCode.LIKELY_DUPLICATE, reference + " may report the same", alertId);
    }
}
