package org.bloexchange.alert.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bloexchange.alert.vocabulary.Language;

/** An empty table as CSV: what the columns are called, their stable names, and an example to be deleted. */
@ApplicationScoped
class CsvTemplate {

    /** Without it spreadsheet programs take UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ColumnLabels labels;
    private final ExampleRow examples;

    CsvTemplate(ColumnLabels labels, ExampleRow examples) {
        this.labels = labels;
        this.examples = examples;
    }

    byte[] in(Language language) {
        Map<ImportColumn, Object> example = examples.in(language);
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        // where the comma is the decimal sign, spreadsheet programs separate by semicolons
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(language == Language.EN ? ',' : ';')
                .get();
        try (CSVPrinter table = new CSVPrinter(text, format)) {
            table.printRecord(columns().map(column -> labels.label(column, language)));
            table.printRecord(columns().map(ImportColumn::title));
            table.printRecord(columns().map(column -> example.getOrDefault(column, "")));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<ImportColumn> columns() {
        return Arrays.stream(ImportColumn.values());
    }
}
