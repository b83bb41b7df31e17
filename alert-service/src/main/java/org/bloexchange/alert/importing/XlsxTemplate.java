package org.bloexchange.alert.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.Term;
import org.bloexchange.alert.wording.Wording;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty table as a workbook: one sheet to fill in, with what the columns are called, their stable names, and lists to
 * choose from; one with an example; one with all codes and their words.
 */
@ApplicationScoped
class XlsxTemplate {

    private static final int FIRST_DATA_ROW = 2;
    private static final int LAST_DATA_ROW = FIRST_DATA_ROW + Table.MOST_ROWS - 1;
    private static final String AS_TYPED = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String HEADER_COLOUR = "DDE6F0";
    private static final double WIDTH = 18;

    private static final Set<ImportColumn> MANDATORY = Set.of(
            ImportColumn.CASE_NUMBER,
            ImportColumn.DATE,
            ImportColumn.DIRECTION,
            ImportColumn.SUBSTANCE,
            ImportColumn.AMOUNT,
            ImportColumn.UNIT);

    private final ColumnLabels labels;
    private final ExampleRow examples;
    private final Wording wording;

    XlsxTemplate(ColumnLabels labels, ExampleRow examples, Wording wording) {
        this.labels = labels;
        this.examples = examples;
        this.wording = wording;
    }

    byte[] in(Language language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "BLO Exchange", "1.0")) {
            Worksheet table = workbook.newWorksheet(labels.sheet("seizures", language));
            Worksheet example = workbook.newWorksheet(labels.sheet("example", language));
            Map<String, Range> words = codes(workbook.newWorksheet(labels.sheet("codes", language)), language);
            header(table, language);
            lists(table, words);
            header(example, language);
            examples.in(language).forEach((column, value) -> put(example, column, value));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return file.toByteArray();
    }

    private void header(Worksheet sheet, Language language) {
        for (ImportColumn column : ImportColumn.values()) {
            int index = column.ordinal();
            String star = MANDATORY.contains(column) ? " *" : "";
            sheet.value(0, index, labels.label(column, language) + star);
            sheet.value(1, index, column.title());
            sheet.style(0, index).bold().wrapText(true).fillColor(HEADER_COLOUR).set();
            sheet.style(1, index).italic().fillColor(HEADER_COLOUR).set();
            sheet.width(index, WIDTH);
            if (column == ImportColumn.DATE) {
                sheet.style(index).format(DAY).set();
            } else if (column.form() == ImportColumn.Form.TEXT) {
                // or a case number such as 2024-01 becomes the first of January
                sheet.style(index).format(AS_TYPED).set();
            }
        }
        sheet.freezePane(1, FIRST_DATA_ROW);
    }

    /** To choose from; what is not in the list can be typed all the same, as codes and words of other languages are taken. */
    private static void lists(Worksheet table, Map<String, Range> words) {
        for (ImportColumn column : ImportColumn.values()) {
            Range list = words.get(
                    column == ImportColumn.UNIT ? "unit" : column.list().orElse(""));
            if (list != null) {
                table.range(FIRST_DATA_ROW, column.ordinal(), LAST_DATA_ROW, column.ordinal())
                        .validateWithList(list)
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.INFORMATION)
                        .showErrorMessage(false);
            }
        }
    }

    /** The words of each list, beside their codes. */
    private Map<String, Range> codes(Worksheet sheet, Language language) {
        Map<String, Range> words = new LinkedHashMap<>();
        int at = 0;
        for (ImportColumn column : ImportColumn.values()) {
            String list = column == ImportColumn.UNIT ? "unit" : column.list().orElse("");
            List<Term> terms = wording.in(language).lists().getOrDefault(list, List.of());
            if (terms.isEmpty() || words.containsKey(list)) {
                continue;
            }
            sheet.value(0, at, labels.label(column, language));
            sheet.value(0, at + 1, list);
            sheet.style(0, at).bold().set();
            for (int i = 0; i < terms.size(); i++) {
                sheet.value(i + 1, at, terms.get(i).label());
                sheet.value(i + 1, at + 1, terms.get(i).code());
            }
            sheet.width(at, WIDTH * 2);
            words.put(list, sheet.range(1, at, terms.size(), at));
            at += 2;
        }
        return words;
    }

    private static void put(Worksheet sheet, ImportColumn column, Object value) {
        switch (value) {
            case LocalDate day -> {
                sheet.value(FIRST_DATA_ROW, column.ordinal(), day);
                sheet.style(FIRST_DATA_ROW, column.ordinal()).format(DAY).set();
            }
            case BigDecimal number -> sheet.value(FIRST_DATA_ROW, column.ordinal(), number);
            default -> sheet.value(FIRST_DATA_ROW, column.ordinal(), value.toString());
        }
    }
}
