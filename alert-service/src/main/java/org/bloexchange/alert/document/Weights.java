package org.bloexchange.alert.document;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bloexchange.alert.vocabulary.Commodity;
import org.bloexchange.alert.vocabulary.Substance;
import org.bloexchange.alert.vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a reported quantity weighs. Bulk weight, not adjusted for purity; a litre counts as a kilogram; a tablet of a
 * stimulant weighs 90 to 300 mg (UNODC, notes to the seizure data): within that range the figure for each substance is
 * ours. Precursors stay in their own unit.
 */
public final class Weights {

    private static final Map<Substance, BigDecimal> TABLET = Map.of(
            Substance.METHAMPHETAMINE, new BigDecimal("0.00009"),
            Substance.AMPHETAMINE, new BigDecimal("0.00025"),
            Substance.ECSTASY, new BigDecimal("0.0003"),
            Substance.MDMA, new BigDecimal("0.0003"),
            Substance.MDA, new BigDecimal("0.0003"));

    private static final int MOST_DIGITS = 20;

    private static final Map<String, Unit> SPELLINGS = new HashMap<>();

    static {
        spelled(Unit.MILLIGRAM, "mg", "milligram", "milligrams", "мг");
        spelled(Unit.GRAM, "g", "gr", "gram", "grams", "gramme", "grammes", "г", "гр", "грамм", "граммов");
        spelled(Unit.KILOGRAM, "kg", "kilo", "kilogram", "kilograms", "кг", "килограмм", "килограммов");
        spelled(Unit.TONNE, "t", "ton", "tonne", "tonnes", "т", "тонна", "тонн");
        spelled(Unit.MILLILITRE, "ml", "millilitre", "millilitres", "milliliter", "мл");
        spelled(Unit.LITRE, "l", "litre", "litres", "liter", "liters", "л", "литр", "литров");
        spelled(Unit.TABLET, "tablet", "tablets", "pill", "pills", "таб", "таблетка", "таблетки", "таблеток");
        spelled(
                Unit.PIECE,
                "piece",
                "pieces",
                "pcs",
                "unit",
                "units",
                "шт",
                "штук",
                "box",
                "boxes",
                "packet",
                "packets");
    }

    private Weights() {}

    private static void spelled(Unit unit, String... spellings) {
        for (String spelling : spellings) {
            SPELLINGS.put(spelling, unit);
        }
    }

    /** The unit an officer means, whatever the spelling; empty if it is none that is known. */
    public static Optional<Unit> unitOf(String asReported) {
        return Optional.ofNullable(
                SPELLINGS.get(asReported.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "")));
    }

    /** The weight; empty where the quantity has none, or nobody can say. */
    public static Optional<Kilograms> of(
            @Nullable Commodity commodity, @Nullable Substance substance, Goods.Quantity quantity) {
        if (commodity == Commodity.PRECURSOR || !isSane(quantity)) {
            return Optional.empty();
        }
        return unitOf(quantity.unit())
                .flatMap(unit -> factor(unit, substance))
                .map(factor -> new Kilograms(plain(quantity.amount().multiply(factor)), factor));
    }

    /** A document is made before it is checked: what will be refused must not be worked with, least of all 1E+999999999. */
    @SuppressWarnings("ConstantValue") // absent until it is checked
    private static boolean isSane(Goods.Quantity quantity) {
        return quantity.amount() != null
                && quantity.unit() != null
                && quantity.amount().precision() <= MOST_DIGITS
                && Math.abs(quantity.amount().scale()) <= MOST_DIGITS;
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Optional<BigDecimal> factor(Unit unit, @Nullable Substance substance) {
        return switch (unit) {
            case MILLIGRAM -> Optional.of(new BigDecimal("0.000001"));
            case GRAM, MILLILITRE -> Optional.of(new BigDecimal("0.001"));
            case KILOGRAM, LITRE -> Optional.of(BigDecimal.ONE);
            case TONNE -> Optional.of(new BigDecimal(1000));
            case TABLET -> Optional.ofNullable(substance).map(TABLET::get);
            case PIECE -> Optional.empty();
        };
    }
}
