package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.vocabulary.Matching;
import org.jspecify.annotations.Nullable;

/** All that one version of an alert says, presets filled in. Stored as one JSON document. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertContent(
        Handling handling,
        Evaluation evaluation,
        @Nullable Occurrence event,
        List<Goods> goods,
        @Nullable Concealment concealment,
        List<Conveyance> conveyances,
        @Nullable Route route,
        List<Persons> persons,
        @Nullable Watch watch,
        @Nullable Matching matching) {

    public AlertContent {
        goods = Lists.orEmpty(goods);
        conveyances = Lists.orEmpty(conveyances);
        persons = Lists.orEmpty(persons);
    }

    /** Whether others may learn of the alert through a common identifier. */
    @JsonIgnore
    public boolean isOpen() {
        return matching == Matching.OPEN;
    }

    /** When the alert expires; null where it does not. */
    public @Nullable Instant watchUntil() {
        return watch == null ? null : watch.until();
    }
}
