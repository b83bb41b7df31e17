package org.bloexchange.alert.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.document.Weights;
import org.bloexchange.alert.spreadsheet.Cell;
import org.jspecify.annotations.Nullable;

/** From what stands in a cell to what would stand in an alert. */
final class CellReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern EVALUATION = Pattern.compile("([ABCXabcxАВСХавсх])\\s*[-/]?\\s*([1-4])");
    private static final String LOOK_ALIKES = "АВСХавсх";
    private static final String LATIN = "ABCXABCX";

    private final CodeWords words;
    private final Findings findings;
    private final Map<String, String> points = new HashMap<>();

    CellReader(CodeWords words, Directory directory, Findings findings) {
        this.words = words;
        this.findings = findings;
        Set<String> shared = new HashSet<>();
        for (CrossingPoint point : directory.points()) {
            String name = Spoken.normal(point.name());
            if (points.put(name, point.code()) != null) {
                shared.add(name);
            }
        }
        points.keySet().removeAll(shared);
        directory.points().forEach(point -> points.put(Spoken.normal(point.code()), point.code()));
    }

    /**
     * The value; empty where there is none, which is noted.
     *
     * @param pointer where the value would stand in an alert
     */
    Optional<JsonNode> read(Cell cell, ImportColumn column, String pointer) {
        if (cell.kind() == Cell.Kind.ERROR) {
            wrong(cell, column, pointer, "CELL_ERROR", "The spreadsheet shows an error in this cell");
            return Optional.empty();
        }
        return switch (column.form()) {
            case TEXT -> Optional.of(JSON.textNode(text(cell)));
            case LIST -> word(cell, column, pointer);
            case POINT ->
                found(
                        points.get(Spoken.normal(text(cell))),
                        cell,
                        column,
                        pointer,
                        "UNKNOWN_CROSSING_POINT",
                        "The directory has no such crossing point");
            case COUNTRY ->
                found(
                        words.country(text(cell)).orElse(null),
                        cell,
                        column,
                        pointer,
                        "UNKNOWN_VALUE",
                        "No country: take its code (ISO 3166-1), its name, or UNKNOWN");
            case DECIMAL -> decimal(cell, column, pointer);
            case UNIT -> Optional.of(JSON.textNode(unit(text(cell))));
            case EVALUATION -> evaluation(cell, column, pointer);
        };
    }

    /** The text of a cell; numbers of a spreadsheet as a person would write them. */
    static String text(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                ? Decimals.computed(cell.text()).map(BigDecimal::toPlainString).orElse(cell.text())
                : cell.text();
    }

    private Optional<JsonNode> word(Cell cell, ImportColumn column, String pointer) {
        String list = column.list().orElseThrow();
        return found(
                words.code(list, text(cell)).orElse(null),
                cell,
                column,
                pointer,
                "UNKNOWN_VALUE",
                "Neither a code of the list " + list + " nor its words in one of the seven languages");
    }

    private Optional<JsonNode> decimal(Cell cell, ImportColumn column, String pointer) {
        boolean written = cell.kind() == Cell.Kind.TEXT;
        Optional<BigDecimal> number = written ? Decimals.written(cell.text()) : Decimals.computed(cell.text());
        if (number.isEmpty() || cell.kind() == Cell.Kind.BOOLEAN) {
            wrong(cell, column, pointer, "WRONG_FORM", "A number belongs here, such as 1981 or 0,5");
            return Optional.empty();
        }
        if (written && Decimals.hasTwoReadings(cell.text())) {
            findings.doubtful(new CellProblem(
                    cell.row(),
                    column.title(),
                    cell.address(),
                    "TWO_READINGS",
                    "The comma or point was taken for the decimal one: "
                            + number.get().toPlainString(),
                    pointer));
        }
        return number.map(JSON::numberNode);
    }

    /** As reported, unless it is the name of a unit that only the lists know. */
    private String unit(String said) {
        return Weights.unitOf(said).isPresent() ? said : words.unit(said).orElse(said);
    }

    private Optional<JsonNode> evaluation(Cell cell, ImportColumn column, String pointer) {
        Matcher said = EVALUATION.matcher(text(cell));
        if (!said.matches()) {
            wrong(cell, column, pointer, "WRONG_FORM", "Source and information, such as A1 or B2");
            return Optional.empty();
        }
        String source = said.group(1).toUpperCase(Locale.ROOT);
        int alike = LOOK_ALIKES.indexOf(source);
        return Optional.of(JSON.objectNode()
                .put("source", alike < 0 ? source : String.valueOf(LATIN.charAt(alike)))
                .put("information", said.group(2)));
    }

    private Optional<JsonNode> found(
            @Nullable String code, Cell cell, ImportColumn column, String pointer, String problem, String message) {
        if (code == null) {
            wrong(cell, column, pointer, problem, message);
        }
        return Optional.ofNullable(code).map(JSON::textNode);
    }

    private void wrong(Cell cell, ImportColumn column, String pointer, String code, String message) {
        findings.wrong(new CellProblem(cell.row(), column.title(), cell.address(), code, message, pointer));
    }
}
