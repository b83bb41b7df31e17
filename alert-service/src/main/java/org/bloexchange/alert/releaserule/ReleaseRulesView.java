package org.bloexchange.alert.releaserule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country's rules. The first in order that covers an alert decides whether it must be released before it goes abroad.
 *
 * @param changedAt absent, as {@code by}, where the country has set none yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseRulesView(
        String country,
        int version,
        List<ReleaseRule> rules,
        @Nullable Instant changedAt,
        @Nullable By by) {

    /** Who set them: office and function, never the person. */
    public record By(String office, String function) {}
}
