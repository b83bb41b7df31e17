package org.bloexchange.alert.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it: commas, quotes where needed, CRLF; UTF-8 with a byte order mark, without which spreadsheets guess. */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CSVPrinter printer;

    /** Begins with the row of headings. */
    public CsvTable(OutputStream out, List<String> headings) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headings);
    }

    /** One more row. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        try {
            printer.printRecord(cells.stream().map(Cells::of));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Hands on what was written. */
    public void flush() throws IOException {
        printer.flush();
    }
}
