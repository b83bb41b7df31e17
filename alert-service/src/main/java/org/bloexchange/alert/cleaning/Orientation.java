package org.bloexchange.alert.cleaning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the one Exif field (TIFF 6.0, tag 274) without which a picture lies on its side. It is read from
 * Exif data and written again as Exif data of nothing else.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final int MOST_ENTRIES = 1000;

    private Orientation() {}

    /** 1 to 8; upright where the data say nothing that can be read. */
    static int read(byte[] file, int from, int length) {
        ByteBuffer tiff = ByteBuffer.wrap(file, from, length).slice();
        try {
            int order = tiff.getShort();
            if (order == 0x4949) {
                tiff.order(ByteOrder.LITTLE_ENDIAN);
            } else if (order != 0x4d4d) {
                return UPRIGHT;
            }
            if (tiff.getShort() != 42) {
                return UPRIGHT;
            }
            tiff.position(tiff.getInt());
            int entries = Math.min(Short.toUnsignedInt(tiff.getShort()), MOST_ENTRIES);
            int first = tiff.position();
            for (int i = 0; i < entries; i++) {
                tiff.position(first + i * ENTRY_BYTES);
                if (Short.toUnsignedInt(tiff.getShort()) == TAG && tiff.getShort() == SHORT && tiff.getInt() == 1) {
                    int value = tiff.getShort();
                    return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // Exif data that point outside themselves say nothing
        }
        return UPRIGHT;
    }

    /** Exif data, as TIFF, that say this and nothing else. */
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26)
                .putShort((short) 0x4d4d)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** Whether width and height change places. */
    static boolean lies(int orientation) {
        return orientation >= 5;
    }
}
