package org.bloexchange.alert.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Takes the metadata out of a PNG without touching its picture (PNG, third edition): the chunks a picture is drawn from
 * stay, texts, times, Exif, animations and private chunks go, and so does whatever follows the end.
 */
final class PngFile {

    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "pHYs");

    private static final int OVERHEAD_BYTES = 12;

    private PngFile() {}

    static Stripped strip(byte[] file) throws RefusedException {
        if (file.length < SIGNATURE.length
                || !Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw RefusedException.damaged();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.writeBytes(SIGNATURE);
        int orientation = Orientation.UPRIGHT;
        boolean data = false;
        int at = SIGNATURE.length;
        for (String type = ""; !type.equals("IEND"); ) {
            int length = lengthAt(file, at);
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            check(file, at, length, type);
            if (type.equals("eXIf")) {
                orientation = Orientation.read(file, at + 8, length);
            }
            if (type.equals("IDAT") && !data) {
                data = true;
                if (orientation != Orientation.UPRIGHT) {
                    out.writeBytes(chunk("eXIf", Orientation.tiff(orientation)));
                }
            }
            if (KEPT.contains(type)) {
                out.write(file, at, length + OVERHEAD_BYTES);
            }
            at += length + OVERHEAD_BYTES;
        }
        if (!data) {
            throw RefusedException.damaged();
        }
        return new Stripped(out.toByteArray(), orientation);
    }

    private static int lengthAt(byte[] file, int at) throws RefusedException {
        if (file.length - at < OVERHEAD_BYTES) {
            throw RefusedException.damaged();
        }
        int length = ByteBuffer.wrap(file).getInt(at);
        if (length < 0 || length > file.length - at - OVERHEAD_BYTES) {
            throw RefusedException.damaged();
        }
        return length;
    }

    private static void check(byte[] file, int at, int length, String type) throws RefusedException {
        boolean first = at == SIGNATURE.length;
        if (first != type.equals("IHDR")
                || ByteBuffer.wrap(file).getInt(at + 8 + length) != crc(file, at + 4, length + 4)) {
            throw RefusedException.damaged();
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        return ByteBuffer.allocate(data.length + OVERHEAD_BYTES)
                .putInt(data.length)
                .put(typed)
                .putInt(crc(typed, 0, typed.length))
                .array();
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
