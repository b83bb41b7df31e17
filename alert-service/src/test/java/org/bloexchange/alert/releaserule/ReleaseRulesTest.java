package org.bloexchange.alert.releaserule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bloexchange.alert.vocabulary.HandlingCode;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseRulesTest {

    @Test
    void shouldAskForNothingUnlessToldSo() {
        assertMatrix(List.of(), (kind, urgency, handling) -> null);
    }

    @Test
    void shouldAskForAllByARuleWithoutConditions() {
        assertMatrix(List.of(rule(null, null, null, 30)), (kind, urgency, handling) -> 30);
    }

    @Test
    void shouldAskByEachConditionAlone() {
        assertMatrix(
                List.of(rule(Kind.LOOKOUT, null, null, 1)),
                (kind, urgency, handling) -> kind == Kind.LOOKOUT ? 1 : null);
        assertMatrix(
                List.of(rule(null, Urgency.FLASH, null, 2)),
                (kind, urgency, handling) -> urgency == Urgency.FLASH ? 2 : null);
        assertMatrix(
                List.of(rule(null, null, HandlingCode.H2, 3)),
                (kind, urgency, handling) -> handling == HandlingCode.H2 ? 3 : null);
    }

    @Test
    void shouldAskOnlyWhereAllConditionsHold() {
        assertMatrix(
                List.of(rule(Kind.SEIZURE, Urgency.URGENT, HandlingCode.H3, 5)),
                (kind, urgency, handling) ->
                        kind == Kind.SEIZURE && urgency == Urgency.URGENT && handling == HandlingCode.H3 ? 5 : null);
    }

    @Test
    void shouldLetTheFirstThatCoversItDecide() {
        assertMatrix(
                List.of(
                        rule(Kind.SEIZURE, Urgency.FLASH, null, null),
                        rule(Kind.SEIZURE, null, null, 10),
                        rule(null, null, HandlingCode.H1, 20),
                        rule(null, Urgency.FLASH, HandlingCode.H1, 99)),
                (kind, urgency, handling) -> kind == Kind.SEIZURE
                        ? (urgency == Urgency.FLASH ? null : Integer.valueOf(10))
                        : (handling == HandlingCode.H1 ? 20 : null));
    }

    private interface Expected {
        @Nullable
        Integer minutes(Kind kind, Urgency urgency, HandlingCode handling);
    }

    private static void assertMatrix(List<ReleaseRule> list, Expected expected) {
        ReleaseRules rules = new ReleaseRules(2, list);
        for (Kind kind : Kind.values()) {
            for (Urgency urgency : Urgency.values()) {
                for (HandlingCode handling : HandlingCode.values()) {
                    Integer minutes = expected.minutes(kind, urgency, handling);
                    assertThat(rules.deadlineOf(kind, urgency, handling))
                            .as(kind + " " + urgency + " " + handling)
                            .isEqualTo(java.util.Optional.ofNullable(minutes).map(Duration::ofMinutes));
                }
            }
        }
    }

    private static ReleaseRule rule(
            @Nullable Kind kind,
            @Nullable Urgency urgency,
            @Nullable HandlingCode handling,
            @Nullable Integer minutes) {
        return new ReleaseRule(kind, urgency, handling, minutes != null, minutes);
    }
}
