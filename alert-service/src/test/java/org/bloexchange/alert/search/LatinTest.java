package org.bloexchange.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {

    @ParameterizedTest
    @CsvSource({
        "Трактор, traktor",
        "ещё, eshe",
        "Йўловчи, yolovchi",
        "yoʻlovchi, yolovchi",
        "жүргізуші, jurgizushi",
        "ҷустуҷӯ, justuju",
        "sürüjiň, surujin",
        "çemodan, chemodan",
        "container, kontainer",
        "xavf, xavf",
        "хавф, xavf",
        "Ağ, ag",
        "truck, trukk",
        "漢字, 漢字"
    })
    void shouldBringBothScriptsToOne(String word, String latin) {
        assertThat(Latin.of(word)).isEqualTo(latin);
    }
}
