package org.bloexchange.alert.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.search.SearchText;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Direction;
import org.bloexchange.alert.vocabulary.InspectionMode;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.bloexchange.alert.vocabulary.Substance;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a list is cut to; absent means all. Every condition is on what the reader itself may see of an alert, so that a list
 * tells of nothing else.
 *
 * @param actionNeeded the reader's own office was sent it and has not answered
 * @param office that issued it
 * @param country that issued it, upper case
 * @param crossingPoint where it happened, or is expected
 * @param border the two countries of the line that point lies on, in alphabetical order
 * @param outcome the newest an office reported, as far as the reader sees outcomes
 * @param issuedFrom included
 * @param issuedUntil not included
 * @param text what it says
 */
public record AlertFilter(
        @Nullable Kind kind,
        @Nullable AlertState state,
        boolean actionNeeded,
        @Nullable Urgency urgency,
        @Nullable String office,
        @Nullable String country,
        @Nullable String crossingPoint,
        @Nullable String border,
        @Nullable Direction direction,
        @Nullable InspectionMode mode,
        @Nullable Substance substance,
        @Nullable OutcomeKind outcome,
        @Nullable Instant issuedFrom,
        @Nullable Instant issuedUntil,
        @Nullable SearchText text) {

    /** All there is. */
    public static final AlertFilter NONE =
            new AlertFilter(null, null, false, null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * Conditions on columns of the alert {@code a} and the version {@code v} the reader sees, each beginning with
     * {@code and}. What the version says is {@link SaidFilter}'s.
     */
    Sql conditions(Reach reach, String ownOffice) {
        Conditions conditions = new Conditions()
                .add("a.kind = ?", kind)
                .add("v.state = ?", state)
                .add("v.urgency = ?", urgency)
                .add("a.originator_office = ?", office)
                .add("a.originator_country = ?", country)
                .add("a.issued_at >= ?", issuedFrom)
                .add("a.issued_at < ?", issuedUntil);
        if (actionNeeded) {
            conditions.add(
                    "a.state in ('AWAITING_RELEASE', 'ISSUED', 'UPDATED') and exists (select from recipient n where n.alert_id = a.id"
                            + " and n.office = ? and n.state in ('QUEUED', 'DELIVERED', 'READ'))",
                    ownOffice);
        }
        if (outcome != null) {
            conditions.add(Sql.of("exists (select from recipient r cross join lateral (")
                    .add("select x.outcome from outcome x where x.alert_id = r.alert_id and x.office = r.office")
                    .add("order by x.revision desc limit 1) x where r.alert_id = a.id and x.outcome = ? and", outcome)
                    .add(AlertPolicy.seesRecipient(reach))
                    .add(")"));
        }
        return conditions.all;
    }

    /** The codes the version must have, as {@code alert_codes} of the database makes them. */
    List<String> codes() {
        return Stream.of(
                        code("point:", crossingPoint),
                        code("direction:", direction),
                        code("mode:", mode),
                        code("", substance))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> code(String field, @Nullable Object value) {
        return Optional.ofNullable(value).map(code -> field + code);
    }

    private static final class Conditions {

        private final Sql all = Sql.of("");

        Conditions add(String condition, @Nullable Object value) {
            return value == null ? this : add(Sql.of(condition, value));
        }

        Conditions add(Sql condition) {
            all.add("and").add(condition);
            return this;
        }
    }
}
