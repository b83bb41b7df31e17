package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.vocabulary.ReleaseDecision;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a version and the offices abroad it is meant for. Seen by the originator's side alone.
 *
 * @param audience all offices the alert is meant for, in the order they were said; those that are not in the version's own
 *     audience do not have it. Empty where nobody waits
 * @param due by when somebody is to decide; null where the national unit holds it, or the alert has ended
 * @param held by the national unit, which alone releases it then
 * @param wasOut whether an earlier version went abroad
 * @param decision what this version is the decision of; null where somebody said or ended something
 * @param reason of the decision, or why it is held, in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Release(
        List<String> audience,
        @Nullable Instant due,
        boolean held,
        boolean wasOut,
        @Nullable ReleaseDecision decision,
        @Nullable String reason) {

    public Release {
        audience = audience == null ? List.of() : List.copyOf(audience);
    }

    /** Waits for the first time until somebody decides. */
    public static Release waiting(List<String> audience, Instant due) {
        return new Release(audience, due, false, false, null, null);
    }

    /** Released: nobody waits any more. */
    public static Release released(@Nullable String reason) {
        return new Release(List.of(), null, false, true, ReleaseDecision.RELEASE, reason);
    }

    /** Held by the national unit; what is said next to these offices waits for it. */
    public static Release held(List<String> audience, boolean wasOut, String reason) {
        return new Release(audience, null, true, wasOut, ReleaseDecision.HOLD, reason);
    }

    /** Taken back from those of these offices that are abroad. */
    public static Release recalled(List<String> audience) {
        return new Release(audience, null, false, true, ReleaseDecision.RECALL, null);
    }

    /** It waits as before; an officer has said all of it again, to these offices. */
    public Release saidAgainTo(List<String> offices) {
        return new Release(offices, due, held, wasOut, null, held ? reason : null);
    }

    /** The alert has ended while it waited, by a decision or without one. Who did not get it is still to be seen. */
    public Release ended(@Nullable ReleaseDecision by) {
        return new Release(audience, null, false, wasOut, by, null);
    }
}
