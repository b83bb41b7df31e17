package org.bloexchange.localstack.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private final EventReader reader = new EventReader();

    @Test
    void shouldReadAPointerWhenItsEventEnds() {
        Optional<Pointer> pointer = read(
                "id: 7",
                "event: notice",
                "data: {\"notificationId\":\"n\",\"type\":\"ALERT_ISSUED\",\"alertId\":\"a\",\"version\":2}",
                "");

        assertThat(pointer).hasValueSatisfying(read -> {
            assertThat(read.id()).isEqualTo(7);
            assertThat(read.alertId()).isEqualTo("a");
            assertThat(read.version()).isEqualTo(2);
        });
    }

    @Test
    void shouldPassOverHeartbeats() {
        assertThat(read(":", "", ": still here", "")).isEmpty();
    }

    @Test
    void shouldPutSeveralDataLinesTogether() {
        assertThat(read("id:1", "data:{\"alertId\":", "data:\"a\"}", ""))
                .hasValueSatisfying(read -> assertThat(read.alertId()).isEqualTo("a"));
    }

    private Optional<Pointer> read(String... lines) {
        Optional<Pointer> last = Optional.empty();
        for (String line : List.of(lines)) {
            last = reader.accept(line);
        }
        return last;
    }
}
