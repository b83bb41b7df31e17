package org.bloexchange.localstack.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which some words stand for others of the same meaning; looked for once, so that a copy costs little more than
 * the characters it has.
 *
 * @param between what stands before the first word, between words and after the last one
 * @param words places in the list of what they are replaced by
 */
record Template(List<String> between, List<Integer> words) {

    /** The text with every occurrence of each of the words; where two begin, the first of the list counts. */
    static Template of(String text, List<String> words) {
        List<String> between = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int word = wordAt(text, i, words);
            if (word >= 0) {
                between.add(text.substring(from, i));
                found.add(word);
                from = i + words.get(word).length();
                i = from - 1;
            }
        }
        between.add(text.substring(from));
        return new Template(List.copyOf(between), List.copyOf(found));
    }

    private static int wordAt(String text, int place, List<String> words) {
        for (int word = 0; word < words.size(); word++) {
            if (text.startsWith(words.get(word), place)) {
                return word;
            }
        }
        return -1;
    }

    /** The text with these instead of the words. */
    String with(List<String> others) {
        if (words.isEmpty()) {
            return between.getFirst();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(between.get(i)).append(others.get(words.get(i)));
        }
        return text.append(between.getLast()).toString();
    }
}
