package org.bloexchange.alert.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of an Office Open XML package (ECMA-376, part 2), found by the directory at the end of the ZIP file: what some
 * spreadsheet programs write before and behind an entry does not agree with its size, which stops readers that go from the
 * front. What a small file could blow up to is never made: entries and bytes are counted while they are inflated.
 */
final class XlsxParts {

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int PIECE = 8 * 1024;

    // ZIP: signatures, sizes of the fixed parts, and where their fields are (APPNOTE 4.3.7, 4.3.12, 4.3.16)
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_ENTRIES_AT = 10;
    private static final int END_DIRECTORY_AT = 16;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;
    private final Map<String, byte[]> parts = new HashMap<>();
    private int left = MOST_BYTES;

    private XlsxParts(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * All parts that are XML.
     *
     * @throws UnreadableFileException if it is no whole package, too large, or has macros
     */
    static XlsxParts of(byte[] file) {
        XlsxParts all = new XlsxParts(file);
        try {
            all.read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            // a size or a place beyond the file
            throw UnreadableFileException.noWorkbook();
        }
        return all;
    }

    /** The part of that name, with or without a leading slash. */
    Optional<InputStream> part(String name) {
        return Optional.ofNullable(parts.get(normal(name))).map(ByteArrayInputStream::new);
    }

    private void read() throws DataFormatException {
        int end = endOfDirectory();
        int entries = Short.toUnsignedInt(file.getShort(end + END_ENTRIES_AT));
        if (entries > MOST_ENTRIES) {
            throw tooLarge();
        }
        int at = file.getInt(end + END_DIRECTORY_AT);
        for (int i = 0; i < entries; i++) {
            if (file.getInt(at) != ENTRY_SIGNATURE) {
                throw UnreadableFileException.noWorkbook();
            }
            int nameLength = Short.toUnsignedInt(file.getShort(at + 28));
            String part = normal(text(at + ENTRY_SIZE, nameLength));
            if (part.endsWith("vbaproject.bin")) {
                throw new UnreadableFileException("MACROS", "Files with macros are not taken; save it as .xlsx");
            }
            if ((part.endsWith(".xml") || part.endsWith(".rels")) && !parts.containsKey(part)) {
                parts.put(part, content(file.getInt(at + 42), file.getShort(at + 10), file.getInt(at + 20)));
            }
            at += ENTRY_SIZE
                    + nameLength
                    + Short.toUnsignedInt(file.getShort(at + 30))
                    + Short.toUnsignedInt(file.getShort(at + 32));
        }
    }

    /** A file that was cut off has lost its directory. */
    private int endOfDirectory() {
        int last = file.limit() - END_SIZE;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (file.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw UnreadableFileException.noWorkbook();
    }

    private byte[] content(int local, int method, int compressed) throws DataFormatException {
        if (file.getInt(local) != LOCAL_SIGNATURE || compressed < 0) {
            throw UnreadableFileException.noWorkbook();
        }
        int data = local
                + LOCAL_SIZE
                + Short.toUnsignedInt(file.getShort(local + 26))
                + Short.toUnsignedInt(file.getShort(local + 28));
        ByteBuffer source = file.slice(data, compressed);
        return switch (method) {
            case STORED -> stored(source);
            case DEFLATED -> inflated(source);
            default -> throw UnreadableFileException.noWorkbook();
        };
    }

    private byte[] stored(ByteBuffer source) {
        count(source.remaining());
        byte[] content = new byte[source.remaining()];
        source.get(content);
        return content;
    }

    private byte[] inflated(ByteBuffer source) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(source);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read == 0 && !inflater.finished()) {
                    throw UnreadableFileException.noWorkbook();
                }
                count(read);
                content.write(piece, 0, read);
            }
            return content.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw tooLarge();
        }
    }

    private String text(int at, int length) {
        byte[] name = new byte[length];
        file.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static String normal(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return plain.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static UnreadableFileException tooLarge() {
        return new UnreadableFileException("TOO_LARGE", "There is more in the file than can be read");
    }
}
