package org.bloexchange.alert.cleaning;

import java.util.Map;

/** The types an attachment may have, with the extension of each. */
public final class MediaTypes {

    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final String WEBP = "image/webp";
    public static final String PDF = "application/pdf";

    private static final Map<String, String> EXTENSIONS = Map.of(JPEG, "jpg", PNG, "png", WEBP, "webp", PDF, "pdf");

    private MediaTypes() {}

    /** Whether files of that type are taken. */
    public static boolean isTaken(String type) {
        return EXTENSIONS.containsKey(type);
    }

    /** The extension of a type that is taken, without the dot. */
    public static String extensionOf(String type) {
        return EXTENSIONS.getOrDefault(type, "bin");
    }
}
