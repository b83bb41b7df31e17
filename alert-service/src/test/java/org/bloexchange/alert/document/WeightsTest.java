package org.bloexchange.alert.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.bloexchange.alert.vocabulary.Commodity;
import org.bloexchange.alert.vocabulary.Substance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DRUG, CANNABIS_RESIN, 1981, g, 1.981, 0.001",
                "DRUG, HEROIN, 775, кг, 775, 1",
                "DRUG, HEROIN, 1.5, T, 1500, 1000",
                "DRUG, FENTANYL, 250, mg, 0.00025, 0.000001",
                "DRUG, CANNABIS_OIL, 2, litres, 2, 1",
                "DRUG, -, 500, мл., 0.5, 0.001",
                "DRUG, METHAMPHETAMINE, 1000, tablets, 0.09, 0.00009",
                "DRUG, ECSTASY, 1000, таблеток, 0.3, 0.0003",
                "DRUG, HEROIN, 17, tablet, -, -",
                "DRUG, -, 17, tablet, -, -",
                "PRECURSOR, ACETIC_ANHYDRIDE, 200, l, -, -",
                "TOBACCO, -, 2040, box, -, -",
                "DRUG, OPIUM, 3, sacks, -, -",
                "DRUG, OPIUM, 1E+999999999, kg, -, -"
            })
    void shouldWeigh(
            Commodity commodity,
            @Nullable Substance substance,
            BigDecimal amount,
            String unit,
            @Nullable BigDecimal kilograms,
            @Nullable BigDecimal factor) {
        Optional<Kilograms> weight = Weights.of(commodity, substance, new Goods.Quantity(amount, unit));

        assertThat(weight.map(Kilograms::amount).orElse(null)).isEqualTo(kilograms);
        assertThat(weight.map(Kilograms::factor).orElse(null)).isEqualTo(factor);
    }
}
