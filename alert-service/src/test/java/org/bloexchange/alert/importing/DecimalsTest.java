package org.bloexchange.alert.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1981|1981", "0,5|0.5", "0.5|0.5", "1 981,25|1981.25", "1\u00a0981|1981", "1,981.5|1981.5",
                "1.981,5|1981.5", "1,981,000|1981000", "1.981.000|1981000", "1,981|1.981", "1.981|1.981", "-3|-3"
            })
    void shouldReadWhatIsWritten(String text, BigDecimal number) {
        assertThat(Decimals.written(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kg", "1,2,3", "1.2.3", "1,98.5", "12e3", "--1", "½", "1981 g", "٣", "1,,5", "NaN"})
    void shouldReadNothingElse(String text) {
        assertThat(Decimals.written(text)).isEmpty();
    }

    @Test
    void shouldRoundWhatASpreadsheetCountsWith() {
        assertThat(Decimals.computed("1.9809999999999999")).contains(new BigDecimal("1.981"));
        assertThat(Decimals.computed("1.0000000000000001E-5")).contains(new BigDecimal("0.00001"));
        assertThat(Decimals.computed("1981")).contains(new BigDecimal("1981"));
        assertThat(Decimals.computed("2E3")).contains(new BigDecimal("2000"));
        assertThat(Decimals.computed("1E999")).isEmpty();
        assertThat(Decimals.computed("1E-300")).isEmpty();
    }

    @Test
    void shouldKnowWhatCouldMeanThousands() {
        assertThat(Decimals.hasTwoReadings("1,981")).isTrue();
        assertThat(Decimals.hasTwoReadings("12.500")).isTrue();
        assertThat(Decimals.hasTwoReadings("0,981")).isFalse();
        assertThat(Decimals.hasTwoReadings("1,98")).isFalse();
        assertThat(Decimals.hasTwoReadings("1 981")).isFalse();
    }
}
