package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bloexchange.localstack.demo.Demo;
import org.bloexchange.localstack.demo.Timeline;
import org.junit.jupiter.api.Test;

/** The main job, as {@code ./blox demo} plays it. */
class MainJobE2E {

    @Test
    void shouldCarryAnAlertAcrossTheBorderAndBack() {
        List<String> said = Collections.synchronizedList(new ArrayList<>());

        Timeline timeline = new Demo(SharedStack.get(), said::add).play();

        assertThat(timeline.ok()).as(String.join("\n", said)).isTrue();
        assertThat(timeline.pushedMs()).isPositive();
        assertThat(timeline.mailedMs()).isPositive();
        assertThat(timeline.readMs()).isGreaterThanOrEqualTo(timeline.pushedMs());
        assertThat(timeline.acceptedMs()).isGreaterThanOrEqualTo(timeline.readMs());
        assertThat(timeline.outsiderStatus()).isEqualTo(404).isEqualTo(timeline.absentStatus());
    }
}
