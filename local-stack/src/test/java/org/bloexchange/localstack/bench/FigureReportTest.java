package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bloexchange.localstack.client.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureReportTest {
    private final Figure push =
            Figure.of("push.p50", "ms", new Pairs(List.of(12.3456789), List.of(4.0)), Goal.atMost(4));
    private final Figure missed = Figure.of("push.p50", "ms", new Pairs(List.of(24.0), List.of(4.0)), Goal.atMost(4));
    private final Figure tooLow =
            Figure.of("accept.rate", "alerts/s", new Pairs(List.of(3.0), List.of(10.0)), Goal.atLeast(0.4));
    private final Figure rate =
            Figure.of("accept.rate", "alerts/s", new Pairs(List.of(123_456.0), List.of(1_000_000.0)));

    @Test
    void shouldWriteExactlyTheFieldsWhenAskedForJson(@TempDir Path folder) throws IOException {
        // given
        Path file = folder.resolve("new").resolve("figures.json");

        // when
        new FigureReport(List.of(push, rate)).write(file);

        // then
        assertThat(Files.readString(file))
                .isEqualTo("{\"figures\":["
                        + "{\"name\":\"push.p50\",\"value\":12.346,\"unit\":\"ms\",\"floor\":4,\"ratio\":3.0864,"
                        + "\"goal\":4.0,\"met\":true,\"spread\":\"3.09..3.09\"},"
                        + "{\"name\":\"accept.rate\",\"value\":123460,\"unit\":\"alerts/s\",\"floor\":1000000,"
                        + "\"ratio\":0.12346,\"goal\":null,\"met\":null,\"spread\":\"0.123..0.123\"}]}");
    }

    @Test
    void shouldGiveNumbersAndNullsTheirTypes() {
        // when
        JsonNode figures = Json.parse(Json.bytes(new FigureReport(List.of(push, rate)).json()))
                .path("figures");

        // then
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.path("value").isNumber()).isTrue();
            assertThat(figure.path("floor").isNumber()).isTrue();
            assertThat(figure.path("ratio").isNumber()).isTrue();
            assertThat(figure.path("spread").isTextual()).isTrue();
        });
        assertThat(figures.path(0).path("met").isBoolean()).isTrue();
        assertThat(figures.path(1).path("goal").isNull()).isTrue();
    }

    @Test
    void shouldShowEachFigureAndItsGoal() {
        assertThat(new FigureReport(List.of(push, rate)).table())
                .containsPattern("push\\.p50 +12\\.3 ms +4\\.00 +3\\.09 +3\\.09\\.\\.3\\.09 +<= 4\\.00  met")
                .containsPattern("accept\\.rate +123456 alerts/s");
        assertThat(new FigureReport(List.of(missed)).table()).contains("MISSED");
        assertThat(new FigureReport(List.of(tooLow)).table()).containsPattern("0\\.300 .*>= 0\\.400  MISSED");
    }

    @Test
    void shouldSayByTheExitStatusWhetherAGoalIsMissed() {
        assertThat(new FigureReport(List.of(push, rate)).exitStatus()).isZero();
        assertThat(new FigureReport(List.of(push, missed, rate)).exitStatus()).isEqualTo(3);
    }
}
