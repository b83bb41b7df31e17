package org.bloexchange.alert.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/**
 * Takes the metadata out of a JPEG without touching its picture (ITU-T T.81, annex B): of the application segments only the
 * bare JFIF header, colour profile and Adobe's colour transform stay, and the orientation as an Exif segment of its own; comments and whatever
 * follows the end go.
 */
final class JpegFile {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;

    /** More scans than any camera writes; each costs a pass over the whole picture. */
    private static final int MOST_SCANS = 64;

    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");
    private static final int JFIF_BYTES = 12;
    private static final int ADOBE_BYTES = 12;

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private int at = 2;
    private int scans;
    private int orientation = Orientation.UPRIGHT;
    private boolean oriented;

    private JpegFile(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length);
    }

    static Stripped strip(byte[] file) throws RefusedException {
        if (file.length < 4 || (file[0] & 0xff) != 0xff || (file[1] & 0xff) != SOI) {
            throw RefusedException.damaged();
        }
        JpegFile jpeg = new JpegFile(file);
        jpeg.marker(SOI);
        jpeg.copyToEnd();
        return new Stripped(jpeg.out.toByteArray(), jpeg.orientation);
    }

    private void copyToEnd() throws RefusedException {
        for (int marker = next(); marker != EOI; marker = next()) {
            int length = segmentLength();
            switch (marker) {
                case APP0 -> keep(marker, JFIF, length, JFIF_BYTES);
                case APP1 -> noteOrientation(length);
                case APP2 -> keep(marker, PROFILE, length, length);
                case APP14 -> keep(marker, ADOBE, length, ADOBE_BYTES);
                // tables, frames (baseline to lossless, Huffman or arithmetic), restart intervals, number of lines
                case 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf ->
                    copy(marker, length);
                case 0xdb, 0xdc, 0xdd -> copy(marker, length);
                case SOS -> {
                    copy(marker, length);
                    at += length;
                    copyScan();
                    continue;
                }
                default -> skipOrRefuse(marker);
            }
            at += length;
        }
        if (scans == 0) {
            throw RefusedException.damaged();
        }
        marker(EOI);
    }

    /** Other application segments and comments go; a marker nobody knows is a file nobody can vouch for. */
    private static void skipOrRefuse(int marker) throws RefusedException {
        boolean metadata = (marker > APP2 && marker <= 0xef) || marker == 0xfe;
        if (!metadata) {
            throw RefusedException.damaged();
        }
    }

    private int next() throws RefusedException {
        if (byteAt(at) != 0xff) {
            throw RefusedException.damaged();
        }
        while (byteAt(at) == 0xff) {
            at++;
        }
        return byteAt(at++);
    }

    /** Of what follows the two bytes of the length, which are passed. */
    private int segmentLength() throws RefusedException {
        int length = ((byteAt(at) << 8) | byteAt(at + 1)) - 2;
        at += 2;
        if (length < 0 || length > file.length - at) {
            throw RefusedException.damaged();
        }
        return length;
    }

    private void copyScan() throws RefusedException {
        if (++scans > MOST_SCANS) {
            throw new RefusedException(AttachmentRefusal.TOO_COMPLEX);
        }
        int from = at;
        while (byteAt(at) != 0xff || isData(byteAt(at + 1))) {
            at++;
        }
        out.write(file, from, at - from);
    }

    /** What follows 0xff inside a scan: a stuffed byte, a restart, a fill byte. */
    private static boolean isData(int next) {
        return next == 0 || (next >= FIRST_RESTART && next <= LAST_RESTART);
    }

    private void noteOrientation(int length) {
        if (startsWith(EXIF, length) && orientation == Orientation.UPRIGHT) {
            orientation = Orientation.read(file, at + EXIF.length, length - EXIF.length);
        }
    }

    /** That many bytes of a segment, if it has that name. */
    private void keep(int marker, byte[] name, int length, int bytes) {
        if (!startsWith(name, length) || length < bytes) {
            return;
        }
        byte[] data = Arrays.copyOfRange(file, at, at + bytes);
        // JFIF without its thumbnail, which may show what was cut off the picture
        segment(marker, marker == APP0 ? concat(data, new byte[2]) : data);
    }

    private void copy(int marker, int length) {
        if (!oriented) {
            // the metadata precede the tables: whatever was to be said of the orientation is said
            oriented = true;
            if (orientation != Orientation.UPRIGHT) {
                segment(APP1, concat(EXIF, Orientation.tiff(orientation)));
            }
        }
        segment(marker, Arrays.copyOfRange(file, at, at + length));
    }

    private boolean startsWith(byte[] name, int length) {
        return length >= name.length && Arrays.equals(file, at, at + name.length, name, 0, name.length);
    }

    private void segment(int marker, byte[] data) {
        marker(marker);
        out.write((data.length + 2) >> 8);
        out.write(data.length + 2);
        out.writeBytes(data);
    }

    private void marker(int marker) {
        out.write(0xff);
        out.write(marker);
    }

    private int byteAt(int position) throws RefusedException {
        if (position >= file.length) {
            throw RefusedException.damaged();
        }
        return file[position] & 0xff;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
