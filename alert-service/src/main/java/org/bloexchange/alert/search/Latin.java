package org.bloexchange.alert.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A word in plain Latin letters, so that words of the two scripts of the region can be compared: {@code трактор} and
 * {@code traktor}, {@code yoʻlovchi} and {@code йўловчи}. A rough likeness, not a transliteration by any standard: what
 * differs by a letter is still similar.
 */
final class Latin {

    private static final Map<Integer, String> LETTERS = new HashMap<>();
    private static final Pattern SOUNDS_LIKE_K = Pattern.compile("c(?!h)|q");

    static {
        letters(
                "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
                "a b v g d e j z i y k l m n o p r s t u f x ts ch sh sh _ y _ e yu ya e");
        // Kazakh, Kyrgyz, Tajik, Uzbek
        letters("әғқңөұүһіҳҷӣӯў", "a g q n o u u h i h j i u o");
        // Latin letters that are more than a base letter with a mark
        letters("ıßæøłđþçşž", "i ss ae o l d th ch sh j");
    }

    private Latin() {}

    private static void letters(String cyrillic, String latin) {
        String[] forms = latin.split(" ");
        int[] letters = cyrillic.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            LETTERS.put(letters[i], forms[i].equals("_") ? "" : forms[i]);
        }
    }

    /** The word's Latin form, lower case; letters of other scripts stay. */
    static String of(String word) {
        StringBuilder latin = new StringBuilder(word.length());
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> {
                    String form = LETTERS.get(letter);
                    if (form != null) {
                        latin.append(form);
                    } else {
                        latin.append(bare(letter));
                    }
                });
        return SOUNDS_LIKE_K.matcher(latin).replaceAll("k").replace('w', 'v');
    }

    /** Without marks; letters that only modify, such as the one in oʻ, go. */
    private static String bare(int letter) {
        if (Character.getType(letter) == Character.MODIFIER_LETTER) {
            return "";
        }
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
