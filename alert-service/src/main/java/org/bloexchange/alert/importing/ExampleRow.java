package org.bloexchange.alert.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.Term;
import org.bloexchange.alert.wording.Wording;

/** What the template's example says, in the words of a language. Its case number is refused until it is changed. */
@ApplicationScoped
class ExampleRow {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 7);

    private final ColumnLabels labels;
    private final Wording wording;

    ExampleRow(ColumnLabels labels, Wording wording) {
        this.labels = labels;
        this.wording = wording;
    }

    /** The cells that have something in them: words, a day, or a number. */
    Map<ImportColumn, Object> in(Language language) {
        Map<ImportColumn, Object> example = new EnumMap<>(ImportColumn.class);
        example.put(ImportColumn.CASE_NUMBER, CheckedTable.EXAMPLE);
        example.put(ImportColumn.DATE, DAY);
        example.put(ImportColumn.TIME, "09:30");
        word(example, ImportColumn.DIRECTION, "ENTRY", language);
        word(example, ImportColumn.INSPECTION_MODE, "VEHICLE", language);
        word(example, ImportColumn.DETECTION, "DOG", language);
        word(example, ImportColumn.SUBSTANCE, "CANNABIS_RESIN", language);
        word(example, ImportColumn.FORM, "RESIN", language);
        example.put(ImportColumn.AMOUNT, new BigDecimal("1981"));
        example.put(ImportColumn.UNIT, label("unit", "GRAM", language));
        word(example, ImportColumn.CONCEALMENT_PLACE, "TRAILER", language);
        example.put(ImportColumn.CONCEALMENT_METHOD, labels.example(ImportColumn.CONCEALMENT_METHOD, language));
        word(example, ImportColumn.CONVEYANCE, "TRUCK", language);
        example.put(ImportColumn.PLATE, "0101EX01");
        example.put(ImportColumn.PLATE_COUNTRY, "TJ");
        example.put(ImportColumn.NARRATIVE, labels.example(ImportColumn.NARRATIVE, language));
        word(example, ImportColumn.LANGUAGE, language.code(), language);
        example.put(ImportColumn.ORIGIN_COUNTRY, "TJ");
        example.put(ImportColumn.DESTINATION_COUNTRY, "UNKNOWN");
        example.put(ImportColumn.HANDLING, "H0");
        example.put(ImportColumn.EVALUATION, "A1");
        return example;
    }

    private void word(Map<ImportColumn, Object> example, ImportColumn column, String code, Language language) {
        example.put(column, label(column.list().orElseThrow(), code, language));
    }

    private String label(String list, String code, Language language) {
        return wording.in(language).lists().getOrDefault(list, List.of()).stream()
                .filter(term -> term.code().equals(code))
                .map(Term::label)
                .findFirst()
                .orElse(code);
    }
}
