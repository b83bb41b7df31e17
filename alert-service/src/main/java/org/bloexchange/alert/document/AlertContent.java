package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.vocabulary.Matching;
import org.jspecify.annotations.Nullable;

/**
 * All that one version of an alert says, presets filled in. Stored as one JSON document.
 *
 * @param history true for what an office brought in from its own records: it stands in lists, statistics and matches, and
 *     nobody is told; null for what is told
 * @param caseNumber the originator's own; null where it has none
 */
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
        @Nullable Matching matching,
        @Nullable Boolean history,
        @Nullable String caseNumber) {

    public AlertContent {
        goods = Lists.orEmpty(goods);
        conveyances = Lists.orEmpty(conveyances);
        persons = Lists.orEmpty(persons);
    }

    /** What is told. */
    public AlertContent(
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
        this(handling, evaluation, event, goods, concealment, conveyances, route, persons, watch, matching, null, null);
    }

    /** The same as an own record of the past. */
    public AlertContent asHistory(@Nullable String ownCaseNumber) {
        return new AlertContent(
                handling,
                evaluation,
                event,
                goods,
                concealment,
                conveyances,
                route,
                persons,
                watch,
                matching,
                true,
                ownCaseNumber);
    }

    /** Whether it is an own record of the past, of which nobody is told. */
    public boolean toldToNobody() {
        return Boolean.TRUE.equals(history);
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
