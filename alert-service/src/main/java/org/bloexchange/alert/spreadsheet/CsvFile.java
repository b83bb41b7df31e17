package org.bloexchange.alert.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * CSV as it comes out of spreadsheet programs of the region: UTF-8 with or without a byte order mark, UTF-16 with one, or
 * windows-1251; separated by comma, semicolon or tab.
 */
public final class CsvFile {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    private static final String SAID_SEPARATOR = "sep=";

    private CsvFile() {}

    /**
     * What stands in the file.
     *
     * @param charset as the sender says; null where it says nothing
     * @throws UnreadableFileException if it is no text, or no table
     */
    public static Grid read(byte[] file, @Nullable Charset charset) {
        String text = text(file, charset);
        int skipped = 0;
        char separator = separatorOf(text);
        if (text.regionMatches(true, 0, SAID_SEPARATOR, 0, SAID_SEPARATOR.length())) {
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
            skipped = 1;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        GridBuilder grid = new GridBuilder();
        try (CSVParser records = CSVParser.parse(text, format)) {
            for (CSVRecord record : records) {
                int row = (int) record.getRecordNumber() + skipped;
                for (int column = 0; column < record.size(); column++) {
                    grid.cell(row, column, Cell.Kind.TEXT, record.get(column));
                }
                grid.endRow(row);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFileException(
                    "NOT_A_TABLE", "A quotation mark stands where none belongs, or is not closed");
        }
        return grid.build(false);
    }

    private static String text(byte[] file, @Nullable Charset said) {
        String text = said == null ? guessed(file) : decoded(file, said);
        if (text == null) {
            throw notText();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
            throw notText();
        }
        return text;
    }

    /** What is UTF-8 is hardly ever anything else by chance. */
    private static @Nullable String guessed(byte[] file) {
        if (file.length >= 2
                && (file[0] == (byte) 0xff && file[1] == (byte) 0xfe
                        || file[0] == (byte) 0xfe && file[1] == (byte) 0xff)) {
            return decoded(file, StandardCharsets.UTF_16);
        }
        String text = decoded(file, StandardCharsets.UTF_8);
        return text != null ? text : decoded(file, WINDOWS_1251);
    }

    private static @Nullable String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The one the first line has most of, outside of quotation marks; spreadsheet programs may say it in a line of its own. */
    private static char separatorOf(String text) {
        if (text.regionMatches(true, 0, SAID_SEPARATOR, 0, SAID_SEPARATOR.length())
                && text.length() > SAID_SEPARATOR.length()
                && SEPARATORS.contains(text.charAt(SAID_SEPARATOR.length()))) {
            return text.charAt(SAID_SEPARATOR.length());
        }
        char best = ';';
        long most = 0;
        String line = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        for (char separator : SEPARATORS) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private static UnreadableFileException notText() {
        return new UnreadableFileException("NOT_TEXT", "This is no text in UTF-8 or windows-1251");
    }
}
