package org.bloexchange.alert.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bloexchange.alert.audience.AudienceRequest;
import org.bloexchange.alert.document.Concealment;
import org.bloexchange.alert.document.Conveyance;
import org.bloexchange.alert.document.Evaluation;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Handling;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Persons;
import org.bloexchange.alert.document.Route;
import org.bloexchange.alert.document.Watch;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Matching;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says: a new alert, or all of it again as the next version of one.
 *
 * @param audience only the next version of a record of the past has none
 * @param matching who may learn of it through a common identifier; preset by kind
 * @param material whether the next version is to be accepted anew; not for a new alert
 */
public record IssueAlert(
        @NotNull @Nullable Kind kind,
        @NotNull @Nullable Urgency urgency,
        @Valid @Nullable AudienceRequest audience,
        @Nullable Boolean material,
        @Valid @Nullable Handling handling,
        @Valid @Nullable Evaluation evaluation,
        @Valid @Nullable Occurrence event,
        @Size(max = 50) @Nullable List<@NotNull @Valid Goods> goods,
        @Valid @Nullable Concealment concealment,
        @Size(max = 20) @Nullable List<@NotNull @Valid Conveyance> conveyances,
        @Valid @Nullable Route route,
        @Size(max = 30) @Nullable List<@NotNull @Valid Persons> persons,
        @Valid @Nullable Watch watch,
        @Nullable Matching matching) {}
