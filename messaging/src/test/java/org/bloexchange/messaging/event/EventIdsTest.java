package org.bloexchange.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void shouldBeTheSameWhenSentAgainAndAnotherForEachPart() {
        UUID id = EventIds.derive("blo.alert.issued.v1", "a", 1, "TJ");

        assertThat(EventIds.derive("blo.alert.issued.v1", "a", 1, "tj")).isEqualTo(id);
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        Set<UUID> others = new HashSet<>(Set.of(
                EventIds.derive("blo.alert.updated.v1", "a", 1, "tj"),
                EventIds.derive("blo.alert.issued.v1", "b", 1, "tj"),
                EventIds.derive("blo.alert.issued.v1", "a", 2, "tj"),
                EventIds.derive("blo.alert.issued.v1", "a", 1, "kz")));
        assertThat(others).hasSize(4).doesNotContain(id);
    }
}
