package org.bloexchange.alert.lookup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.reading.AlertFilter;
import org.bloexchange.alert.search.SearchText;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Direction;
import org.bloexchange.alert.vocabulary.InspectionMode;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.LookupPurpose;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.bloexchange.alert.vocabulary.Substance;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An identifier to be found, what for, and the filters of the list of alerts. In a body, as an identifier belongs in no
 * address.
 *
 * @param caseReference of the asking office, for whoever reviews it
 */
public record SearchAlerts(
        @NotNull @Valid @Nullable AskedIdentifier identifier,
        @NotNull @Nullable LookupPurpose purpose,
        @Words(max = 200) @Nullable String caseReference,
        @Nullable Kind kind,
        @Nullable AlertState state,
        @Nullable Boolean actionNeeded,
        @Nullable Urgency urgency,
        @Pattern(regexp = Codes.PLACE) @Nullable String office,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
        @Pattern(regexp = Codes.PLACE) @Nullable String crossingPoint,
        @Pattern(regexp = "[A-Z]{2}-[A-Z]{2}") @Nullable String border,
        @Nullable Direction direction,
        @Nullable InspectionMode mode,
        @Nullable Substance substance,
        @Nullable OutcomeKind outcome,
        @Nullable Instant issuedFrom,
        @Nullable Instant issuedUntil,
        @Words(max = 200) @Nullable String text,
        @Nullable Boolean history,
        @Nullable String cursor,
        @Nullable Integer limit) {

    /** The filters. */
    AlertFilter filter() {
        return new AlertFilter(
                kind,
                state,
                Boolean.TRUE.equals(actionNeeded),
                urgency,
                office,
                country,
                crossingPoint,
                border,
                direction,
                mode,
                substance,
                outcome,
                issuedFrom,
                issuedUntil,
                text == null ? null : SearchText.of(text),
                history);
    }
}
