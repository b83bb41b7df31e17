package org.bloexchange.messaging.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamChannelsTest {

    @Test
    void shouldTurnStreamsIntoChannelsOfTheWorld() {
        SmallRyeConfig config = with(Map.of(
                "blo.world", "exercise",
                "blo.countries", "tj,uz",
                "blo.service", "alert-service",
                "blo.messaging.consume", "directory,deliveries"));

        assertThat(config.getValue("mp.messaging.incoming.directory.topics", String.class))
                .isEqualTo("exercise.blo.all.directory.v1.tj,exercise.blo.all.directory.v1.uz");
        assertThat(config.getValue("mp.messaging.incoming.deliveries.topics", String.class)
                        .split(","))
                .hasSize(4);
        assertThat(config.getValue("mp.messaging.incoming.directory.group.id", String.class))
                .isEqualTo("exercise.alert-service");
    }

    @Test
    void shouldSayNothingWithoutAWorld() {
        SmallRyeConfig config = with(Map.of("blo.messaging.consume", "directory"));

        assertThat(config.getOptionalValue("mp.messaging.incoming.directory.topics", String.class))
                .isEmpty();
    }

    private static SmallRyeConfig with(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(values)
                .withSources(new StreamChannels())
                .build();
    }
}
