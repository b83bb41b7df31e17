package org.bloexchange.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentKilledIT {
    @TempDir
    Path dir;

    @Test
    void shouldEndEveryEngineWhenTheirParentIsKilled() throws Exception {
        // given
        ChildProcess parent = ChildProcess.start(new ChildSpec(
                "parent",
                ChildSpec.ownClassPath(),
                ThreeEngines.class.getName(),
                List.of("-Xmx64m"),
                List.of(dir.toString()),
                Map.of(),
                dir,
                dir.resolve("parent.log")));
        parent.awaitReady(() -> Files.exists(dir.resolve("pids")), Duration.ofMinutes(2));
        List<Long> engines = Files.readAllLines(dir.resolve("pids")).stream()
                .map(Long::parseLong)
                .toList();
        assertThat(engines).hasSize(4).allMatch(Processes::isRunning);

        // when
        parent.kill9();

        // then
        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(engines).noneMatch(Processes::isRunning));
    }
}
