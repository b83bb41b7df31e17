package org.bloexchange.localstack.bench.data;

import java.util.List;
import java.util.Map;

/** The five countries, with cities that goods come from and go to. */
final class Countries {
    static final List<String> CODES = List.of("KG", "KZ", "TJ", "TM", "UZ");

    private static final Map<String, List<String>> CITIES = Map.of(
            "KG", List.of("Bishkek", "Osh", "Jalal-Abad", "Batken"),
            "KZ", List.of("Almaty", "Shymkent", "Astana", "Taraz"),
            "TJ", List.of("Dushanbe", "Khujand", "Bokhtar", "Kulob"),
            "TM", List.of("Ashgabat", "Turkmenabat", "Mary", "Dashoguz"),
            "UZ", List.of("Tashkent", "Samarkand", "Termez", "Fergana"),
            "AF", List.of("Mazar-i-Sharif", "Kunduz", "Herat"),
            "RU", List.of("Moscow", "Yekaterinburg", "Novosibirsk"));

    private Countries() {}

    static String cityOf(String country, Dice dice) {
        return dice.one(CITIES.getOrDefault(country, List.of("UNKNOWN")));
    }
}
