package org.bloexchange.alert.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a content (RFC 9110, 14.1.2).
 *
 * @param from first byte
 * @param length how many, at least one
 */
record ByteRange(int from, int length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /** A range that lies outside the content. */
    static final ByteRange NONE = new ByteRange(0, 0);

    /** What the header asks for; empty where all is to be sent: no header, several ranges, or a form nobody knows. */
    static Optional<ByteRange> of(@Nullable String header, int size) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            int last = Math.min(Integer.parseInt(range.group(2)), size);
            return Optional.of(last == 0 ? NONE : new ByteRange(size - last, last));
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? size - 1 : Math.min(Integer.parseInt(range.group(2)), size - 1);
        if (!range.group(2).isEmpty() && Integer.parseInt(range.group(2)) < from) {
            return Optional.empty();
        }
        return Optional.of(from >= size ? NONE : new ByteRange(from, to - from + 1));
    }

    boolean isOutside() {
        return length == 0;
    }
}
