package org.bloexchange.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bloexchange.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"3\" | 3",
                "\"3\", \"4\" | 4",
                "\"3\",\"x\" | 3",
                "W/\"3\" | 0",
                "\"x\" | 0",
                "\"\" | 0",
                "\"03\" | 0",
                "\"99999999999999999999\" | 0"
            })
    void shouldReadWhichVersionIsMeant(String ifMatch, long version) {
        assertThat(ETags.required(ifMatch)).isEqualTo(version);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void shouldWantAVersion(String ifMatch) {
        assertRefused(ifMatch, 428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "\"3\",", "w/\"3\""})
    void shouldRefuseWhatIsNoEntityTag(String ifMatch) {
        assertRefused(ifMatch, 400);
    }

    @Test
    void shouldReadItsOwnTags() {
        assertThat(ETags.required(ETags.of(12))).isEqualTo(12);
    }

    private static void assertRefused(String ifMatch, int status) {
        assertThatThrownBy(() -> ETags.required(ifMatch))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
    }
}
