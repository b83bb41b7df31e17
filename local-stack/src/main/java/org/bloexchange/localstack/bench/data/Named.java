package org.bloexchange.localstack.bench.data;

import java.util.stream.Collectors;

/**
 * An identifier that an alert names.
 *
 * @param key normalised as alert-service does
 */
record Named(String type, String key) {
    private static final String CONFUSABLE = "OIBSZ";
    private static final String READ_AS = "01852";
    private static final int LEAST_KNOWN = 5;

    /** With confusable characters folded together. Keys made here have no letters but Latin ones. */
    String possibleKey() {
        StringBuilder folded = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            int group = CONFUSABLE.indexOf(key.charAt(i));
            if (group >= 0) {
                folded.setCharAt(i, READ_AS.charAt(group));
            }
        }
        return folded.toString();
    }

    /** Whether the matcher would note which of its characters nobody could read. */
    boolean hasMask() {
        return key.indexOf('?') >= 0 && key.chars().filter(c -> c != '?').count() >= LEAST_KNOWN;
    }

    /** Which those are: {@code ?} for them, {@code x} for the others. */
    String mask() {
        return key.chars().mapToObj(c -> c == '?' ? "?" : "x").collect(Collectors.joining());
    }
}
