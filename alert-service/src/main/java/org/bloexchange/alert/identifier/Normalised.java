package org.bloexchange.alert.identifier;

import org.jspecify.annotations.Nullable;

/**
 * An identifier in the form it is compared in.
 *
 * @param key equal for two spellings of the same; may hold {@code ?} for characters nobody could read
 * @param possibleKey equal for what may be the same: confusable characters folded together
 * @param flaw what is doubtful; null if nothing is
 */
public record Normalised(
        String key, String possibleKey, @Nullable Flaw flaw) {

    /** What stands for a character nobody could read. */
    public static final char UNREAD = '?';

    /** With fewer characters read, an identifier could be anything and is not looked for. */
    public static final int LEAST_KNOWN = 5;

    /** What is doubtful about it; told, and never a reason to refuse. */
    public enum Flaw {
        /** The check digit does not fit: a typing error, or a worn number. */
        CHECK_DIGIT,
        /** It has not the form such identifiers have today; older and foreign ones may. */
        UNKNOWN_FORM
    }

    static Normalised of(String key, @Nullable Flaw flaw) {
        return new Normalised(key, Spelling.folded(key), flaw);
    }

    /** How many characters somebody could read; an identifier with unread ones is looked for only with five of them. */
    public int known() {
        return (int) key.codePoints().filter(c -> c != UNREAD).count();
    }

    /** Whether it has characters nobody could read. */
    public boolean hasUnread() {
        return key.indexOf(UNREAD) >= 0;
    }
}
