package org.bloexchange.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.notification.notice.NoticeType;
import org.bloexchange.notification.testing.GoldenEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertChangeContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"issued", "updated", "cancelled"})
    void shouldReadEveryGoldenVersion(String what) {
        for (InboundEvent event : GoldenEvents.ofType("blo.alert." + what + ".v1")) {
            if (isHistory(event)) {
                continue;
            }
            assertThat(AlertChange.read(event)).get().isInstanceOfSatisfying(AlertChange.Came.class, came -> {
                assertThat(came.version()).isEqualTo(event.sequence());
                assertThat(came.type().name()).isEqualTo("ALERT_" + what.toUpperCase(java.util.Locale.ROOT));
                assertThat(came.reader().toLowerCase(java.util.Locale.ROOT))
                        .isEqualTo(event.topic().reader());
                assertThat(came.offices()).isNotEmpty();
                assertThat(came.originatorOffice()).startsWith(came.originatorCountry());
            });
        }
    }

    @Test
    void shouldPassOverEveryGoldenRecordOfThePast() {
        List<InboundEvent> history = GoldenEvents.ofType("blo.alert.issued.v1").stream()
                .filter(AlertChangeContractTest::isHistory)
                .toList();

        assertThat(history).isNotEmpty().allSatisfy(event -> assertThat(AlertChange.read(event))
                .isEmpty());
    }

    private static boolean isHistory(InboundEvent event) {
        return Objects.requireNonNull(event.data()).path("history").asBoolean();
    }

    @Test
    void shouldReadWhatWaitsAsNewsForTheOwnCountry() {
        for (InboundEvent event : GoldenEvents.ofType("blo.alert.submitted.v1")) {
            assertThat(AlertChange.read(event)).get().isInstanceOfSatisfying(AlertChange.Came.class, came -> {
                assertThat(came.type())
                        .isEqualTo(event.sequence() == 1 ? NoticeType.ALERT_ISSUED : NoticeType.ALERT_UPDATED);
                assertThat(came.reader()).isEqualTo(came.originatorCountry());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "withdrawn")
    void shouldReadEveryGoldenWithdrawal(String what) {
        for (InboundEvent event : GoldenEvents.ofType("blo.alert." + what + ".v1")) {
            assertThat(AlertChange.read(event)).get().isInstanceOfSatisfying(AlertChange.Left.class, left -> assertThat(
                            left.offices())
                    .isNotEmpty());
        }
    }
}
