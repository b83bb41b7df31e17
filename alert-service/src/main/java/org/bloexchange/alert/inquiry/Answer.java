package org.bloexchange.alert.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What was said with a state: the answer, the grounds of a refusal, the length of a delay. The form of the contract. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Answer(
        @Nullable String text,
        @Nullable Language language,
        @Nullable RefusalReason reason,
        @Nullable Instant until,
        @Nullable List<UUID> linkedAlerts) {

    static Answer of(GiveAnswer said) {
        return new Answer(
                said.text(),
                said.language(),
                said.reason(),
                said.until() == null ? null : said.until().truncatedTo(ChronoUnit.MILLIS),
                said.linkedAlerts() == null ? null : List.copyOf(new LinkedHashSet<>(said.linkedAlerts())));
    }
}
