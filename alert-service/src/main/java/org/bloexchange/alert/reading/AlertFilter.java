package org.bloexchange.alert.reading;

import java.time.Instant;
import java.util.Optional;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
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
 * @param crossingPoint where it happened
 * @param outcome the newest an office reported, as far as the reader sees outcomes
 * @param issuedFrom included
 * @param issuedUntil not included
 */
record AlertFilter(
        @Nullable Kind kind,
        @Nullable AlertState state,
        boolean actionNeeded,
        @Nullable Urgency urgency,
        @Nullable String office,
        @Nullable String country,
        @Nullable String crossingPoint,
        @Nullable Direction direction,
        @Nullable InspectionMode mode,
        @Nullable Substance substance,
        @Nullable OutcomeKind outcome,
        @Nullable Instant issuedFrom,
        @Nullable Instant issuedUntil) {

    /** Conditions on the alert {@code a} and the version {@code v} the reader sees; empty if there are none. */
    Optional<Sql> conditions(Reach reach, String ownOffice) {
        Conditions conditions = new Conditions()
                .add("a.kind = ?", kind)
                .add("v.state = ?", state)
                .add("v.urgency = ?", urgency)
                .add("a.originator_office = ?", office)
                .add("a.originator_country = ?", country)
                .add("v.document #>> '{event,crossingPoint}' = ?", crossingPoint)
                .add("v.document #>> '{event,direction}' = ?", direction)
                .add("v.document #>> '{event,inspectionMode}' = ?", mode)
                .add(
                        "exists (select from jsonb_array_elements(v.document -> 'goods') g where g ->> 'substance' = ?)",
                        substance)
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
        return conditions.all();
    }

    private static final class Conditions {

        private final Sql all = Sql.of("");
        private boolean any;

        Conditions add(String condition, @Nullable Object value) {
            return value == null ? this : add(Sql.of(condition, value));
        }

        Conditions add(Sql condition) {
            all.add("and").add(condition);
            any = true;
            return this;
        }

        Optional<Sql> all() {
            return any ? Optional.of(all) : Optional.empty();
        }
    }
}
