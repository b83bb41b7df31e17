package org.bloexchange.alert.releaserule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.vocabulary.HandlingCode;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What holds for alerts of that kind, urgency and handling code; absent means any.
 *
 * @param release whether they must be released before they go abroad
 * @param deadlineMinutes within which somebody is to decide, up to a week; only and always where they must be released
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseRule(
        @Nullable Kind kind,
        @Nullable Urgency urgency,
        @Nullable HandlingCode handling,
        @NotNull Boolean release,
        @Min(1) @Max(10_080) @Nullable Integer deadlineMinutes) {

    boolean covers(Kind ofKind, Urgency ofUrgency, HandlingCode ofHandling) {
        return (kind == null || kind == ofKind)
                && (urgency == null || urgency == ofUrgency)
                && (handling == null || handling == ofHandling);
    }
}
