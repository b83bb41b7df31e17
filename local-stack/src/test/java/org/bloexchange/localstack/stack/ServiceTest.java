package org.bloexchange.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bloexchange.messaging.World;
import org.junit.jupiter.api.Test;

class ServiceTest {
    @Test
    void shouldKnowTheWriterOfEveryStream() throws IOException {
        try (InputStream file = World.class.getResourceAsStream("/topics.yaml")) {
            String topics = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            List<String> streams = Pattern.compile("^  - name: ([a-z]+)$", Pattern.MULTILINE)
                    .matcher(topics)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();

            assertThat(Arrays.stream(Service.values()).flatMap(service -> service.streams().stream()))
                    .containsExactlyInAnyOrderElementsOf(streams);
        }
    }
}
