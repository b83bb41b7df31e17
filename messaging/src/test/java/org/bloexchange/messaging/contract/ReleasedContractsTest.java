package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contracts only grow: the schemas against the last release of their major version, which lies in
 * {@code src/test/resources/released}. A release copies the schemas there; nothing else changes a file there.
 */
class ReleasedContractsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> PRESENT = ContractFiles.jsonUnder("contracts");

    static List<Path> released() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(ReleasedContractsTest.class.getResource("/released/v1"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldOnlyHaveGrownSinceTheRelease(Path file) throws IOException {
        String present = PRESENT.get(file.getFileName().toString());
        assertThat(present).as("a released schema stays").isNotNull();

        JsonNode before = JSON.readTree(Files.readString(file));
        assertThat(SchemaGrowth.breaks(before, JSON.readTree(present))).isEmpty();
    }

    @Test
    void shouldHaveARelease() throws Exception {
        assertThat(released()).hasSizeGreaterThanOrEqualTo(14);
    }
}
