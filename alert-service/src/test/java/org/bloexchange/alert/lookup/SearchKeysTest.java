package org.bloexchange.alert.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeysTest {

    @ParameterizedTest
    @CsvSource({"01A123BC", "01 a 123-bc", "01А123ВС", "O1A123BC", "01A1Z3BC"})
    void shouldFindAPlateInAnySpelling(String spelling) {
        SearchKeys keys = SearchKeys.of(new AskedIdentifier(IdentifierType.PLATE, spelling, "UZ"));

        assertThat(keys.types()).containsExactly("PLATE");
        assertThat(keys.folded()).containsExactly("01A1238C");
    }

    @Test
    void shouldLookUnderEveryTypeWhereNoneIsSaid() {
        SearchKeys keys = SearchKeys.of(new AskedIdentifier(null, "CSQU 305438", null));

        assertThat(keys.types()).hasSize(IdentifierType.values().length).contains("CONTAINER", "PLATE", "SEAL");
        // the container number is completed
        assertThat(keys.keys()).contains("CSQU3054383", "CSQU305438");
    }

    @Test
    void shouldSeeAWholePlateThroughWhatWasUnread() {
        SearchKeys keys = SearchKeys.of(new AskedIdentifier(IdentifierType.PLATE, "01A123BC", null));

        assertThat(keys.through(List.of("xxx???xx", "xx", "????????", "?xxxxxxx"))
                        .folded())
                .containsExactly("01A1238C", "01A???8C", "?1A1238C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01A?????", "????", "1?2?3"})
    void shouldAskForFiveKnownCharacters(String value) {
        assertThatThrownBy(() -> SearchKeys.of(new AskedIdentifier(IdentifierType.PLATE, value, null)))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", " . "})
    void shouldAskForSomethingThatIdentifies(String value) {
        assertThatThrownBy(() -> SearchKeys.of(new AskedIdentifier(null, value, null)))
                .isInstanceOf(ProblemException.class);
    }
}
