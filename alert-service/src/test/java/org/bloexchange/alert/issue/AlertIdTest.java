package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertIdTest {

    @Test
    void shouldBeAVersion7IdOfItsMillisecond() {
        Instant time = Instant.parse("2024-03-07T04:30:00.123Z");

        UUID id = AlertId.at(time);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.toEpochMilli());
        assertThat(AlertId.at(time)).isNotEqualTo(id);
    }
}
