package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void shouldHaveTheLengthsOfTheSample() {
        for (long number = 0; number < 50_000; number += 7) {
            Marks marks = Marks.of(number);
            assertThat(marks.texts().stream().map(String::length).toList())
                    .isEqualTo(Marks.SAMPLE.texts().stream().map(String::length).toList());
            assertThat(LocalDate.parse(marks.day())).isBefore(LocalDate.of(2025, 1, 1));
        }
    }

    @Test
    void shouldNotNameTheSameTwice() {
        Set<String> plates = new HashSet<>();
        Set<String> papers = new HashSet<>();
        for (long number = 0; number < 500_000; number++) {
            Marks marks = Marks.of(number);
            assertThat(plates.add(marks.plate())).isTrue();
            assertThat(plates.add(marks.trailer())).isTrue();
            assertThat(papers.add(marks.paper())).isTrue();
        }
    }

    @Test
    void shouldReplaceWordsWhereverTheyStand() {
        Template template = Template.of("a 4711AH01, b 0815AK02, a again 4711AH01", List.of("4711AH01", "0815AK02"));
        assertThat(template.with(List.of("1111AH11", "2222AK22")))
                .isEqualTo("a 1111AH11, b 2222AK22, a again 1111AH11");
        assertThat(Template.of("nothing", List.of("4711AH01")).with(List.of("x")))
                .isEqualTo("nothing");
        assertThat(Template.of("4711AH01", List.of("4711AH01")).with(List.of("x")))
                .isEqualTo("x");
    }
}
