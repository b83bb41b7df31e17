package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.caution.Caution;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Closure;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.narrative.Told;
import org.bloexchange.alert.policy.SeenAlert;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.RecipientState;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its reader may see it.
 *
 * @param audience cut to the reader's offices, unless the sender disclosed it
 * @param release who waits for it abroad and what was decided; for the originator's side alone
 * @param outcomes what came of it: all for the sender, the own for a recipient
 * @param warnings what is doubtful in it; told once, to whoever issued or updated it
 * @param summary in the reader's language, made from the fields; only where one alert is got
 * @param my where it stands at the reader's own office, if that is or was a recipient
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertView(
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
        AudienceView audience,
        @JsonUnwrapped AlertContent content,
        @Nullable Cancellation cancellation,
        @Nullable Closure closure,
        @Nullable ReleaseView release,
        @Nullable List<OutcomeView> outcomes,
        @Nullable MyReceipt my,
        @Nullable List<Caution> warnings,
        @Nullable String summary) {

    /** The offices the reader may know of. */
    public record AudienceView(List<String> offices, boolean disclosed) {}

    /** Where the alert stands at one recipient, and the newest version that office was sent. */
    public record MyReceipt(String office, RecipientState state, int version) {}

    /** What a reader may see, in the form of the answers. */
    public static AlertView of(SeenAlert seen, @Nullable List<OutcomeView> outcomes, @Nullable MyReceipt my) {
        AlertVersion alert = seen.version();
        return new AlertView(
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
                new AudienceView(seen.audience(), alert.disclosed()),
                alert.content(),
                alert.cancellation(),
                alert.closure(),
                ReleaseView.of(alert),
                outcomes,
                my,
                null,
                null);
    }

    /** What a summary of it is made from. */
    public Told told() {
        return new Told(kind, state, originator.office(), content, cancellation);
    }

    /** The same with a summary of it in words. */
    AlertView summarised(String inWords) {
        return with(warnings, inWords);
    }

    /** The same with what is doubtful, if anything is, for whoever just said it. */
    public AlertView with(List<Caution> doubtful) {
        return with(doubtful.isEmpty() ? null : doubtful, summary);
    }

    private AlertView with(@Nullable List<Caution> doubtful, @Nullable String inWords) {
        return new AlertView(
                alertId,
                reference,
                version,
                kind,
                state,
                urgency,
                material,
                originator,
                issuedAt,
                changedAt,
                audience,
                content,
                cancellation,
                closure,
                release,
                outcomes,
                my,
                doubtful,
                inWords);
    }
}
