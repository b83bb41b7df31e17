package org.bloexchange.alert.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bloexchange.alert.cleaning.MediaTypes;

/** The name a file is saved under (RFC 6266). */
final class FileName {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private FileName() {}

    /**
     * Header that makes a browser save the file and never show it: the name for those who know only ASCII, and as it is.
     * It ends with the extension of its type, so that a picture called a program is opened as a picture.
     */
    static String disposition(String name, String mediaType) {
        String full = withExtension(name, mediaType);
        StringBuilder ascii = new StringBuilder();
        full.codePoints().forEach(point -> ascii.append(isPlain(point) ? (char) point : '_'));
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(full);
    }

    private static String withExtension(String name, String mediaType) {
        String extension = "." + MediaTypes.extensionOf(mediaType);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean has = lower.endsWith(extension) || (mediaType.equals(MediaTypes.JPEG) && lower.endsWith(".jpeg"));
        return has ? name : name + extension;
    }

    private static boolean isPlain(int point) {
        return point >= ' ' && point < 0x7f && point != '"' && point != '\\' && point != '%';
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean letter = character < 0x80 && Character.isLetterOrDigit(character);
            if (letter || UNRESERVED.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) character));
            }
        }
        return encoded.toString();
    }
}
