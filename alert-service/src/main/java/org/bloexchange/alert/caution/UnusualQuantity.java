package org.bloexchange.alert.caution;

import java.math.BigDecimal;
import java.util.Set;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Kilograms;
import org.bloexchange.alert.vocabulary.Commodity;
import org.bloexchange.alert.vocabulary.Substance;

/**
 * More than is found at once: most often grams typed as kilograms. The bounds are ours, above every published case of the
 * region that the project knows.
 */
final class UnusualQuantity {

    private static final Set<Substance> POTENT = Set.of(Substance.FENTANYL, Substance.NITAZENES);
    private static final Set<Substance> PLANTS = Set.of(
            Substance.CANNABIS_PLANTS,
            Substance.CANNABIS_HERB,
            Substance.CANNABIS,
            Substance.POPPY_STRAW,
            Substance.OPIUM_POPPY);

    private static final BigDecimal MOST_OF_THE_POTENT = BigDecimal.valueOf(5);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_500);
    private static final BigDecimal MOST_OF_PLANTS = BigDecimal.valueOf(10_000);

    private UnusualQuantity() {}

    static boolean is(Goods goods) {
        Kilograms weight = goods.kilograms();
        return weight != null
                && goods.commodity() == Commodity.DRUG
                && weight.amount().compareTo(most(goods)) > 0;
    }

    private static BigDecimal most(Goods goods) {
        Substance substance = goods.substance();
        if (substance == null) {
            return MOST_OF_PLANTS;
        }
        if (POTENT.contains(substance)) {
            return MOST_OF_THE_POTENT;
        }
        return PLANTS.contains(substance) ? MOST_OF_PLANTS : MOST;
    }
}
