package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Release;
import org.bloexchange.alert.vocabulary.ReleaseDecision;
import org.jspecify.annotations.Nullable;

/**
 * What stands, or stood, between an alert and the offices abroad, as the originator's side sees it.
 *
 * @param awaiting offices of the audience that do not have this version
 * @param due by when somebody is to decide
 * @param held whether only the national unit releases it; absent means no
 * @param decision what this version is the decision of
 * @param reason of that decision, or why it is held
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReleaseView(
        List<String> awaiting,
        @Nullable Instant due,
        @Nullable Boolean held,
        @Nullable ReleaseDecision decision,
        @Nullable String reason) {

    /** Of a version that was projected. */
    static @Nullable ReleaseView of(AlertVersion alert) {
        Release release = alert.release();
        return release == null
                ? null
                : new ReleaseView(
                        alert.awaiting(),
                        release.due(),
                        release.held() ? true : null,
                        release.decision(),
                        release.reason());
    }
}
