package org.bloexchange.localstack.bench.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bloexchange.localstack.client.Json;

/** What was found, with its weight as alert-service works it out. */
final class Goods {
    private static final Weighted<Substance> SUBSTANCES = new Weighted<Substance>()
            .with(new Substance("CANNABIS_RESIN", "DRUG", "RESIN", "g"), 22)
            .with(new Substance("HEROIN", "DRUG", "POWDER", "g"), 16)
            .with(new Substance("OPIUM", "DRUG", "OTHER", "kg"), 14)
            .with(new Substance("CANNABIS_HERB", "DRUG", "PLANT", "kg"), 10)
            .with(new Substance("METHAMPHETAMINE", "DRUG", "CRYSTAL", "g"), 9)
            .with(new Substance("MEPHEDRONE", "DRUG", "POWDER", "g"), 7)
            .with(new Substance("METHAMPHETAMINE", "DRUG", "TABLET", "tablet"), 3)
            .with(new Substance("SYNTHETIC_CANNABINOIDS", "DRUG", "LIQUID", "ml"), 4)
            .with(new Substance("TRAMADOL", "MEDICINE", "TABLET", "tablet"), 5)
            .with(new Substance("PREGABALIN", "MEDICINE", "TABLET", "box"), 6)
            .with(new Substance("ACETIC_ANHYDRIDE", "PRECURSOR", "LIQUID", "l"), 3)
            .with(new Substance("NITAZENES", "DRUG", "POWDER", "g"), 1);

    /** Kilograms per unit, where a unit or a tablet of that substance has a weight. */
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "g", new BigDecimal("0.001"),
            "kg", BigDecimal.ONE,
            "ml", new BigDecimal("0.001"),
            "METHAMPHETAMINE tablet", new BigDecimal("0.00009"));

    private Goods() {}

    private record Substance(String code, String commodity, String form, String unit) {}

    /** One to three kinds of goods. */
    static ArrayNode of(Dice dice) {
        ArrayNode goods = Json.object().putArray("goods");
        int kinds = dice.percent(80) ? 1 : dice.percent(75) ? 2 : 3;
        for (int i = 0; i < kinds; i++) {
            goods.add(one(SUBSTANCES.draw(dice), dice));
        }
        return goods;
    }

    private static ObjectNode one(Substance substance, Dice dice) {
        BigDecimal amount = amount(substance, dice);
        ObjectNode one = Json.object()
                .put("commodity", substance.commodity())
                .put("substance", substance.code())
                .put("form", substance.form());
        one.putObject("quantity").put("amount", amount).put("unit", substance.unit());
        if (dice.percent(40)) {
            one.put("fieldTest", "positive");
        }
        if (dice.percent(30)) {
            one.put("markings", dice.between(1, 40) + " packages, brown tape");
        }
        BigDecimal factor =
                FACTORS.getOrDefault(substance.unit(), FACTORS.get(substance.code() + " " + substance.unit()));
        if (factor != null && !substance.commodity().equals("PRECURSOR")) {
            one.putObject("kilograms")
                    .put("amount", plain(amount.multiply(factor)))
                    .put("factor", factor);
        }
        return one;
    }

    /** Small finds are many and large ones few: as likely between 10 and 100 g as between 1 and 10 kg. */
    private static BigDecimal amount(Substance substance, Dice dice) {
        double grams = Math.pow(10, 0.7 + 3.6 * dice.fraction());
        boolean large = substance.unit().equals("kg") || substance.unit().equals("l");
        return large
                ? plain(new BigDecimal(grams / 1000).round(new MathContext(3, RoundingMode.UP)))
                : BigDecimal.valueOf(Math.round(grams));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Codes of the substances, each as often as it is named, in the order of the alphabet and joined by commas. */
    static String substancesIn(JsonNode goods) {
        List<String> codes = new ArrayList<>();
        goods.forEach(one -> codes.add(one.path("substance").asText()));
        codes.sort(null);
        return String.join(",", codes);
    }
}
