package org.bloexchange.alert.identifier;

import java.util.Locale;
import java.util.Map;

/** What different hands and keyboards make of the same characters. */
final class Spelling {

    /** Cyrillic capitals that look like Latin ones; drivers' plates use only these (Vienna Convention, annex 2). */
    private static final Map<Integer, Integer> LOOK_ALIKES = pairs("АВЕКМНОРСТУХ", "ABEKMHOPCTYX");

    /** Characters that are misread for one another, by hand and by camera; each stands for the group. */
    private static final Map<Integer, Integer> CONFUSABLE = pairs("OIBSZ", "01852");

    /** Romanisation of the other Cyrillic letters: ICAO Doc 9303 part 3, section 6 B, and for letters it lacks the nearest. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'Б', "B"),
            Map.entry((int) 'Г', "G"),
            Map.entry((int) 'Д', "D"),
            Map.entry((int) 'Ж', "ZH"),
            Map.entry((int) 'З', "Z"),
            Map.entry((int) 'И', "I"),
            Map.entry((int) 'Й', "I"),
            Map.entry((int) 'Л', "L"),
            Map.entry((int) 'П', "P"),
            Map.entry((int) 'Ф', "F"),
            Map.entry((int) 'Ц', "TS"),
            Map.entry((int) 'Ч', "CH"),
            Map.entry((int) 'Ш', "SH"),
            Map.entry((int) 'Щ', "SHCH"),
            Map.entry((int) 'Ъ', "IE"),
            Map.entry((int) 'Ы', "Y"),
            Map.entry((int) 'Ь', ""),
            Map.entry((int) 'Э', "E"),
            Map.entry((int) 'Ю', "IU"),
            Map.entry((int) 'Я', "IA"),
            Map.entry((int) 'Ё', "E"),
            Map.entry((int) 'Қ', "Q"),
            Map.entry((int) 'Ғ', "G"),
            Map.entry((int) 'Ң', "N"),
            Map.entry((int) 'Ө', "O"),
            Map.entry((int) 'Ү', "U"),
            Map.entry((int) 'Ұ', "U"),
            Map.entry((int) 'Ҳ', "H"),
            Map.entry((int) 'Ҷ', "J"),
            Map.entry((int) 'Ӣ', "I"),
            Map.entry((int) 'Ӯ', "U"),
            Map.entry((int) 'Ў', "O"),
            Map.entry((int) 'Ә', "A"),
            Map.entry((int) 'Һ', "H"),
            Map.entry((int) 'І', "I"));

    private Spelling() {}

    private static Map<Integer, Integer> pairs(String from, String to) {
        Map<Integer, Integer> pairs = new java.util.HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            pairs.put((int) from.charAt(i), (int) to.charAt(i));
        }
        return Map.copyOf(pairs);
    }

    /** Letters and digits only, upper case, Cyrillic look-alikes as Latin letters; {@code ?} stays. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == Normalised.UNREAD)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> LOOK_ALIKES.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What looks or sounds alike is alike: Latin for Cyrillic, one of each confusable group. */
    static String folded(String plain) {
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            String latin = LATIN.get(c);
            (latin == null ? new StringBuilder().appendCodePoint(c).codePoints() : latin.codePoints())
                    .map(one -> CONFUSABLE.getOrDefault(one, one))
                    .forEach(folded::appendCodePoint);
        });
        return folded.toString();
    }
}
