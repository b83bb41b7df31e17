package org.bloexchange.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bloexchange.messaging.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNameTest {

    private final Topics exercise = new Topics(World.EXERCISE, List.of("kz", "kg", "tj", "tm", "uz"));

    @Test
    void shouldReadWhatItWritesInBothWorlds() {
        for (World world : World.values()) {
            TopicName name = new TopicName(world, "tj", "alerts", "uz");

            assertThat(TopicName.parse(name.value())).contains(name);
        }
        assertThat(new TopicName(World.ACTUAL, "tj", "alerts", "uz").value()).isEqualTo("blo.tj.alerts.v1.uz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blo.tj.alerts.v2.uz",
                "blo.TJ.alerts.v1.uz",
                "blo.tj.alerts.v1",
                "test.blo.tj.alerts.v1.uz",
                "blo.tj.alerts.v1.uz.more",
                "exerciseblo.tj.alerts.v1.uz",
                ""
            })
    void shouldNotReadWhatIsNotAName(String name) {
        assertThat(TopicName.parse(name)).isEmpty();
    }

    @Test
    void shouldKeepEverythingACountryReadsUnderItsPrefix() {
        assertThat(exercise.valuesOf("alerts")).hasSize(25);
        assertThat(exercise.topic("TJ", "alerts", "UZ")).isEqualTo("exercise.blo.tj.alerts.v1.uz");
        assertThat(exercise.valuesOf("duties"))
                .containsExactly(
                        "exercise.blo.kz.duties.v1.kz",
                        "exercise.blo.kg.duties.v1.kg",
                        "exercise.blo.tj.duties.v1.tj",
                        "exercise.blo.tm.duties.v1.tm",
                        "exercise.blo.uz.duties.v1.uz");
        assertThat(exercise.valuesOf("directory")).hasSize(5).allMatch(name -> name.startsWith("exercise.blo.all."));
    }

    @Test
    void shouldRefuseACountryTheDeploymentDoesNotServe() {
        assertThatThrownBy(() -> exercise.topic("af", "alerts", "uz")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exercise.topic("tj", "duties", "uz")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exercise.topic("tj", "nothing", "uz")).isInstanceOf(IllegalArgumentException.class);
    }
}
