package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;

/** topics.yaml against what the exchange promises of its topics, and against the folder of schemas. */
class TopicsContractTest {

    private static final Set<String> SHARED =
            Set.of("common.v1.json", "vocabulary.v1.json", "cloudevent-headers.v1.json");
    private static final List<StreamDefinition> STREAMS = TopicCatalogue.load().streams();

    @Test
    void shouldHaveASchemaForEveryEventTypeAndNoSchemaForNone() {
        Set<String> named = new HashSet<>(SHARED);
        STREAMS.forEach(stream -> named.addAll(stream.schemas().values()));

        assertThat(ContractFiles.jsonUnder("contracts").keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void shouldCarryEachEventTypeOnOneStreamOnly() {
        assertThat(STREAMS.stream().flatMap(stream -> stream.schemas().keySet().stream()))
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("blo\\.[a-z-]+\\.[a-z-]+\\.v1"));
    }

    @Test
    void shouldKeepCompactedTopicsInOnePartitionAndTheirTombstonesThirtyDays() {
        assertThat(STREAMS).filteredOn(StreamDefinition::compacted).isNotEmpty().allSatisfy(stream -> {
            assertThat(stream.partitions()).isEqualTo(1);
            assertThat(stream.deleteRetentionDays()).isEqualTo(30);
            assertThat(stream.retentionDays()).isZero();
        });
    }

    @Test
    void shouldKeepTheOthersInThreePartitionsForThirtyDaysWithoutTombstones() {
        assertThat(STREAMS)
                .filteredOn(stream -> !stream.compacted())
                .isNotEmpty()
                .allSatisfy(stream -> {
                    assertThat(stream.partitions()).isEqualTo(3);
                    assertThat(stream.retentionDays()).isEqualTo(30);
                    assertThat(stream.tombstones()).isFalse();
                });
    }
}
