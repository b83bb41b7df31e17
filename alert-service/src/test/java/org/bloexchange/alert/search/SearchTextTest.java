package org.bloexchange.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void shouldTakeTextApartIntoWords() {
        SearchText text = SearchText.of("  Спрятано: в 'запаске' & cargo-van!! ");

        assertThat(text.words()).containsExactly("спрятано", "в", "запаске", "cargo", "van");
        assertThat(text.reference()).isEmpty();
    }

    @Test
    void shouldSeeWhatCouldBeAReference() {
        assertThat(SearchText.of("ex-uz-oybek-7k3qx9").reference()).isEqualTo("EX-UZ-OYBEK-7K3QX9");
        assertThat(SearchText.of(" 7k3qx9").reference()).isEqualTo("7K3QX9");
        assertThat(SearchText.of("7k3qx9 truck").reference()).isEmpty();
    }

    @Test
    void shouldBeEmptyWithoutAWord() {
        assertThat(SearchText.of(" !?- ").isEmpty()).isTrue();
    }
}
