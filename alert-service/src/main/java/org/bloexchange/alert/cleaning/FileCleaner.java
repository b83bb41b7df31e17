package org.bloexchange.alert.cleaning;

import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/** Makes of a file of a known type what may be stored, or says why not. Holds all of the file in memory. */
public final class FileCleaner {

    private FileCleaner() {}

    /**
     * The file without metadata.
     *
     * @param type by content, one of {@link MediaTypes}
     * @throws RefusedException if it is damaged, too large when unpacked, or may do harm
     */
    public static CleanFile clean(String type, byte[] file) throws RefusedException {
        return switch (type) {
            case MediaTypes.JPEG -> Picture.look(type, JpegFile.strip(file));
            case MediaTypes.PNG -> Picture.look(type, PngFile.strip(file));
            case MediaTypes.WEBP -> Picture.look(type, WebpFile.strip(file));
            case MediaTypes.PDF -> new CleanFile(PdfFile.strip(file), 0, 0, new byte[0]);
            default -> throw new RefusedException(AttachmentRefusal.UNKNOWN_TYPE);
        };
    }
}
