package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.bloexchange.alert.vocabulary.Commodity;
import org.bloexchange.alert.vocabulary.Form;
import org.bloexchange.alert.vocabulary.Substance;
import org.jspecify.annotations.Nullable;

/**
 * One kind of goods found or expected.
 *
 * @param commodity follows from the substance where only that is said
 * @param kilograms the weight, worked out here; null where the quantity has none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Goods(
        @Nullable Commodity commodity,
        @Nullable Substance substance,
        @Nullable Form form,
        @Valid @Nullable Quantity quantity,
        @Words(max = 500) @Nullable String fieldTest,
        @Words(max = 500) @Nullable String markings,
        @Derived @Nullable Kilograms kilograms) {

    public Goods {
        if (commodity == null && substance != null) {
            commodity = substance.commodity();
        }
        // what was stored with an earlier factor stays as it was told
        if (kilograms == null && quantity != null) {
            kilograms = Weights.of(commodity, substance, quantity).orElse(null);
        }
    }

    /**
     * Bulk weight or count as reported, not adjusted for purity.
     *
     * @param unit as reported, such as g, kg, l, tablet or box
     */
    public record Quantity(
            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1000000000000")
            @Digits(integer = 13, fraction = 6)
            BigDecimal amount,

            @NotNull @Words(max = 30) String unit) {

        public Quantity {
            // 1E+3 and 1000 are the same figure; what is stored is what is sent again later
            if (amount != null && amount.scale() < 0 && amount.scale() > -15) {
                amount = amount.setScale(0);
            }
        }
    }
}
