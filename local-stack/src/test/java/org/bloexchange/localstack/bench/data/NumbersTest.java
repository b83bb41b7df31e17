package org.bloexchange.localstack.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples are those everybody computes with. */
class NumbersTest {

    @Test
    void shouldKnowTheCheckDigitOfContainers() {
        assertThat(Numbers.containerCheck("CSQU305438")).isEqualTo(3);
        assertThat(Numbers.containerCheck("TASU117000")).isZero();
    }

    @Test
    void shouldKnowTheCheckDigitOfWagons() {
        assertThat(Numbers.wagonCheck("4548885")).isEqualTo(5);
        assertThat(Numbers.wagonCheck("6076889")).isEqualTo(2);
    }

    @Test
    void shouldKnowTheCheckCharacterOfVins() {
        assertThat(Numbers.vinCheck("1M8GDM9AXKP042788")).isEqualTo('X');
    }

    @Test
    void shouldFoldWhatIsMisread() {
        Named named = new Named("PLATE", "01B0S?Z");
        assertThat(named.possibleKey()).isEqualTo("01805?2");
        assertThat(named.mask()).isEqualTo("xxxxx?x");
        assertThat(named.hasMask()).isTrue();
        assertThat(new Named("PLATE", "1234??").hasMask()).isFalse();
        assertThat(new Named("PLATE", "01B05Z").hasMask()).isFalse();
    }
}
