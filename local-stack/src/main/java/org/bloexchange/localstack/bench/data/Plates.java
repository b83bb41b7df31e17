package org.bloexchange.localstack.bench.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Number plates in the forms of today, and what hands and keyboards make of them. */
final class Plates {
    private static final Map<String, List<String>> FORMS = Map.of(
            "KZ", List.of("DDDLLLDD"),
            "KG", List.of("DD~~DDDLLL"),
            "UZ", List.of("DDLDDDLL", "DDDDDLLL"),
            "TJ", List.of("DDDDLLDD"),
            "TM", List.of("LLDDDDLL"));

    private static final String LETTERS = "ABCDEFGHJKLMNOPRSTUVXYZ";
    private static final String LATIN = "ABEKMHOPCTYX";
    private static final String CYRILLIC = "АВЕКМНОРСТУХ";
    private static final int SPACED = 25;
    private static final int DASHED = 10;
    private static final int LOWER_CASE = 8;
    private static final int IN_CYRILLIC = 7;
    private static final int PARTLY_READ = 1;

    private Plates() {}

    /**
     * A plate.
     *
     * @param typed as an officer may have typed it
     * @param key normalised
     */
    record Plate(String typed, String key, String country) {
        Named named() {
            return new Named("PLATE", key);
        }
    }

    /** One of that country, upper case. */
    static Plate of(String country, Dice dice) {
        String key = key(dice.one(FORMS.getOrDefault(country, List.of("DDLDDDLL"))), dice);
        if (dice.percent(PARTLY_READ)) {
            key = partlyRead(key, dice);
        }
        return new Plate(typed(key, dice), key, country);
    }

    private static String key(String form, Dice dice) {
        StringBuilder key = new StringBuilder();
        for (char place : form.toCharArray()) {
            key.append(
                    switch (place) {
                        case 'D' -> dice.digits(1);
                        case 'L' -> dice.letters(1, LETTERS);
                        default -> key.length() == 2 ? "K" : "G";
                    });
        }
        return key.toString();
    }

    /** Mud and torn corners: the first or the last one or two characters. So there are few masks, as in life. */
    private static String partlyRead(String key, Dice dice) {
        int unread = dice.between(1, 2);
        return dice.percent(70)
                ? key.substring(0, key.length() - unread) + "?".repeat(unread)
                : "?".repeat(unread) + key.substring(unread);
    }

    private static String typed(String key, Dice dice) {
        String typed = dice.percent(IN_CYRILLIC) ? cyrillic(key) : key;
        if (dice.percent(SPACED)) {
            return parted(typed, ' ');
        }
        if (dice.percent(DASHED)) {
            return parted(typed, '-');
        }
        return dice.percent(LOWER_CASE) ? typed.toLowerCase(Locale.ROOT) : typed;
    }

    private static String cyrillic(String key) {
        StringBuilder typed = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            int same = LATIN.indexOf(key.charAt(i));
            if (same >= 0) {
                typed.setCharAt(i, CYRILLIC.charAt(same));
            }
        }
        return typed.toString();
    }

    /** A sign wherever digits and letters meet. */
    private static String parted(String plate, char sign) {
        StringBuilder parted = new StringBuilder();
        for (int i = 0; i < plate.length(); i++) {
            if (i > 0 && Character.isDigit(plate.charAt(i)) != Character.isDigit(plate.charAt(i - 1))) {
                parted.append(sign);
            }
            parted.append(plate.charAt(i));
        }
        return parted.toString();
    }
}
