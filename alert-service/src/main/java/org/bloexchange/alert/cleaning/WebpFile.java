package org.bloexchange.alert.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/**
 * Takes the metadata out of a WebP without touching its picture (RFC 9649): Exif, XMP and unknown chunks go, their flags in the header too,
 * and whatever follows the end; the orientation stays as Exif data of its own. Animations are refused.
 */
final class WebpFile {

    private static final int HEADER_BYTES = 12;
    private static final Set<String> KEPT = Set.of("ICCP", "ALPH", "VP8 ", "VP8L");
    private static final int FLAG_EXIF = 0x08;
    private static final int FLAG_XMP = 0x04;
    private static final int FLAG_ANIMATION = 0x02;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final ByteBuffer little;
    private final ByteArrayOutputStream out;
    private int orientation = Orientation.UPRIGHT;
    private int flagsAt = -1;
    private boolean drawn;

    private WebpFile(byte[] file) {
        this.file = file;
        this.little = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.out = new ByteArrayOutputStream(file.length);
    }

    static Stripped strip(byte[] file) throws RefusedException {
        WebpFile webp = new WebpFile(file);
        webp.copy(webp.end());
        return new Stripped(webp.finish(), webp.orientation);
    }

    /** Where the container says it ends; the rest is not the picture's. */
    private int end() throws RefusedException {
        if (file.length < HEADER_BYTES || !name(0).equals("RIFF") || !name(8).equals("WEBP")) {
            throw RefusedException.damaged();
        }
        long end = Integer.toUnsignedLong(little.getInt(4)) + 8;
        if (end > file.length || end < HEADER_BYTES) {
            throw RefusedException.damaged();
        }
        return (int) end;
    }

    private void copy(int end) throws RefusedException {
        out.write(file, 0, HEADER_BYTES);
        int at = HEADER_BYTES;
        while (end - at >= 8) {
            String name = name(at);
            long length = Integer.toUnsignedLong(little.getInt(at + 4));
            if (length > end - at - 8) {
                throw RefusedException.damaged();
            }
            int padded = (int) Math.min(end - at - 8L, length + (length & 1));
            take(name, at, (int) length, padded);
            at += 8 + padded;
        }
        if (!drawn) {
            throw RefusedException.damaged();
        }
    }

    private void take(String name, int at, int length, int padded) throws RefusedException {
        switch (name) {
            case "VP8X" -> {
                if (flagsAt >= 0 || out.size() != HEADER_BYTES || length < 10) {
                    throw RefusedException.damaged();
                }
                flagsAt = out.size() + 8;
                if ((file[at + 8] & FLAG_ANIMATION) != 0) {
                    throw new RefusedException(AttachmentRefusal.ANIMATED);
                }
                out.write(file, at, 8 + padded);
            }
            case "ANIM", "ANMF" -> throw new RefusedException(AttachmentRefusal.ANIMATED);
            case "EXIF" -> noteOrientation(at + 8, length);
            default -> {
                boolean picture = name.startsWith("VP8");
                // a second picture is none that anybody looks at
                if (KEPT.contains(name) && !(picture && drawn)) {
                    out.write(file, at, 8 + padded);
                    if ((padded & 1) != 0) {
                        out.write(0);
                    }
                    drawn |= picture;
                }
            }
        }
    }

    private void noteOrientation(int at, int length) {
        boolean prefixed =
                length >= EXIF.length && java.util.Arrays.equals(file, at, at + EXIF.length, EXIF, 0, EXIF.length);
        int skipped = prefixed ? EXIF.length : 0;
        orientation = Orientation.read(file, at + skipped, length - skipped);
    }

    private byte[] finish() {
        boolean turned = flagsAt >= 0 && orientation != Orientation.UPRIGHT;
        if (turned) {
            byte[] tiff = Orientation.tiff(orientation);
            out.writeBytes(ByteBuffer.allocate(8 + tiff.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                    .putInt(tiff.length)
                    .put(tiff)
                    .array());
        } else {
            // only the extended form can say it
            orientation = Orientation.UPRIGHT;
        }
        byte[] content = out.toByteArray();
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(4, content.length - 8);
        if (flagsAt >= 0) {
            int kept = content[flagsAt] & ~(FLAG_EXIF | FLAG_XMP);
            content[flagsAt] = (byte) (turned ? kept | FLAG_EXIF : kept);
        }
        return content;
    }

    private String name(int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
