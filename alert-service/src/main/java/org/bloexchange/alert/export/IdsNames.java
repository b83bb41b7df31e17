package org.bloexchange.alert.export;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.vocabulary.Substance;
import org.bloexchange.alert.vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/** Names as UNODC's Individual Drug Seizures files write them; of what those files do not have, in their manner. */
final class IdsNames {

    static final String UNKNOWN = "Unknown";
    static final String REGION = "Asia";
    private static final String CENTRAL_ASIA = "Central Asia and Transcaucasian countries";
    private static final String SOUTH_WEST_ASIA = "Near and Middle East /South-West Asia";

    private static final Map<Substance, String> DRUGS = new EnumMap<>(Map.ofEntries(
            Map.entry(Substance.OPIUM_POPPY, "Opium Poppy"),
            Map.entry(Substance.COCAINE_HCL, "Cocaine HCL"),
            Map.entry(Substance.CANNABIS_HERB, "Cannabis Herb (Marijuana)"),
            Map.entry(Substance.CANNABIS_OIL, "Cannabis Oil"),
            Map.entry(Substance.CANNABIS_PLANTS, "Cannabis Plants"),
            Map.entry(Substance.MDA, "MDA"),
            Map.entry(Substance.MDMA, "MDMA"),
            Map.entry(Substance.ALPHA_PVP, "alpha-PVP"),
            Map.entry(Substance.P_2_P, "P-2-P"),
            Map.entry(Substance.PMK, "PMK")));

    private static final Map<Unit, String> UNITS = new EnumMap<>(Map.of(
            Unit.MILLIGRAM, "Milligram",
            Unit.GRAM, "Gram",
            Unit.KILOGRAM, "Kilogram",
            Unit.TONNE, "Metric ton",
            Unit.MILLILITRE, "Millilitre",
            Unit.LITRE, "Litre",
            Unit.TABLET, "Tablet",
            Unit.PIECE, "Unit"));

    /** Where the files write it otherwise than Java does. */
    private static final Map<String, String> COUNTRIES = Map.of(
            "IR", "Iran, Islamic Republic of",
            "RU", "Russian Federation",
            "KR", "Korea, Republic of",
            "KP", "Korea, Democratic People's Republic of",
            "SY", "Syrian Arab Republic",
            "TR", "Turkey",
            "MD", "Moldova, Republic of",
            "VN", "Viet Nam");

    private IdsNames() {}

    static String drug(Substance substance) {
        String name = substance.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return DRUGS.getOrDefault(substance, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    static String unit(Unit unit) {
        return UNITS.getOrDefault(unit, unit.name());
    }

    /** Of an ISO code or {@code UNKNOWN}; empty where nothing was said. */
    static String country(@Nullable String code) {
        if (code == null) {
            return "";
        }
        if (code.equals(Codes.UNKNOWN)) {
            return UNKNOWN;
        }
        return COUNTRIES.getOrDefault(
                code, new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH));
    }

    static String subregion(String country) {
        return switch (country) {
            case "KZ", "KG", "TJ", "TM", "UZ" -> CENTRAL_ASIA;
            case "AF", "IR" -> SOUTH_WEST_ASIA;
            case "CN" -> "East and South-East Asia";
            default -> UNKNOWN;
        };
    }
}
