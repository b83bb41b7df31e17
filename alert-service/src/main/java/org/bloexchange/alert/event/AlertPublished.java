package org.bloexchange.alert.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Closure;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.document.Release;
import org.bloexchange.alert.policy.SeenAlert;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/** Data of {@code blo.alert.issued|submitted|updated|cancelled|closed|expired.v1}: a version as one country may see it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertPublished(
        UUID alertId,
        String reference,
        int version,
        Kind kind,
        AlertState state,
        Urgency urgency,
        boolean material,
        Originator originator,
        Instant issuedAt,
        Instant changedAt,
        List<String> audience,
        @Nullable Waiting release,
        @Nullable Boolean discloseAudience,
        @JsonUnwrapped AlertContent content,
        @Nullable Cancellation cancellation,
        @Nullable Closure closure) {

    /** The contract wants somebody named: of a record of the past, which is told to nobody, the office whose it is. */
    private static List<String> audienceOf(SeenAlert seen) {
        AlertVersion alert = seen.version();
        return seen.audience().isEmpty() && alert.content().toldToNobody()
                ? List.of(alert.originator().office())
                : seen.audience();
    }

    /** Who of the audience does not have it; in the originator's own country's record only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waiting(
            List<String> awaiting,
            @Nullable Instant due,
            @Nullable Boolean held) {

        static @Nullable Waiting of(AlertVersion alert) {
            Release release = alert.release();
            List<String> awaiting = alert.awaiting();
            return release == null || awaiting.isEmpty()
                    ? null
                    : new Waiting(awaiting, release.due(), release.held() ? true : null);
        }
    }

    /** What a reader may see, in the form of the contract. */
    static AlertPublished of(SeenAlert seen) {
        AlertVersion alert = seen.version();
        return new AlertPublished(
                alert.alertId(),
                alert.reference(),
                alert.version(),
                alert.kind(),
                alert.state(),
                alert.urgency(),
                alert.material(),
                alert.originator(),
                alert.issuedAt(),
                alert.changedAt(),
                audienceOf(seen),
                Waiting.of(alert),
                alert.disclosed() ? true : null,
                alert.content(),
                alert.cancellation(),
                alert.closure());
    }
}
