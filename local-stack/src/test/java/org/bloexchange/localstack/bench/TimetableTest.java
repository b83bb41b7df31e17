package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    @Test
    void shouldSayWhatIsLeftAndNeverLessThanNothing() {
        // given
        List<String> lines = new ArrayList<>();
        Timetable timetable = new Timetable(lines::add, Duration.ofSeconds(100));

        // when
        timetable.begin("one", Duration.ofSeconds(70));
        timetable.begin("two", Duration.ofSeconds(70));
        timetable.begin("three", Duration.ofSeconds(1));

        // then
        assertThat(lines).containsExactly("[about 1:40 left] one", "[about 0:30 left] two", "[about 0:00 left] three");
    }

    @Test
    void shouldPlanAQuickRunMuchShorter() {
        assertThat(BenchSize.QUICK.planned())
                .isLessThan(BenchSize.FULL.planned().dividedBy(2));
    }
}
