package org.bloexchange.alert.importing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bloexchange.alert.spreadsheet.Cell;
import org.jspecify.annotations.Nullable;

/** Where in the table stands what a pointer into an alert points at. */
final class Placement {

    private static final Pattern INDEXED = Pattern.compile("/(goods|conveyances)/(\\d+)(.*)");

    private final Table table;
    private final Findings findings;
    private final Set<ImportColumn> missing = EnumSet.noneOf(ImportColumn.class);

    Placement(Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** Notes what is wrong with a case, in the cell it stands in; once for the whole table where there is no such column. */
    void wrong(SaidCase one, String pointer, String code, String message) {
        CellProblem problem = at(one, pointer, code, message);
        if (problem.cell() == null) {
            ImportColumn column = ImportColumn.named(problem.column()).orElse(ImportColumn.CASE_NUMBER);
            if (!missing.add(column)) {
                return;
            }
            problem = new CellProblem(
                    table.headerRow(), column.title(), null, "MISSING_COLUMN", "The table has no such column", pointer);
        }
        findings.wrong(problem);
    }

    /** Notes what is doubtful in a case. */
    void doubtful(SaidCase one, String pointer, String code, String message) {
        findings.doubtful(at(one, pointer, code, message));
    }

    private CellProblem at(SaidCase one, String pointer, String code, String message) {
        Cell cell = cellOf(one.places(), pointer);
        ImportColumn column = columnOf(pointer);
        if (cell != null) {
            return new CellProblem(cell.row(), column.title(), cell.address(), code, message, pointer);
        }
        int row = rowOf(one, pointer);
        ImportColumn there = table.has(column) ? column : column.alternative();
        return new CellProblem(row, there.title(), table.address(row, there).orElse(null), code, message, pointer);
    }

    private static @Nullable Cell cellOf(Map<String, Cell> places, String pointer) {
        Cell exact = places.get(pointer);
        return exact != null
                ? exact
                : places.entrySet().stream()
                        .filter(place -> place.getKey().startsWith(pointer + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static ImportColumn columnOf(String pointer) {
        Matcher indexed = INDEXED.matcher(pointer);
        String pattern = indexed.matches() ? "/" + indexed.group(1) + "/*" + indexed.group(3) : pointer;
        return columnLike(pattern, pattern)
                .or(() -> columnLike(pattern, pattern + "/"))
                .or(() -> Arrays.stream(ImportColumn.values())
                        .filter(column -> pattern.startsWith(column.pattern() + "/"))
                        .findFirst())
                .orElse(ImportColumn.CASE_NUMBER);
    }

    private static Optional<ImportColumn> columnLike(String exact, String beginning) {
        return Arrays.stream(ImportColumn.values())
                .filter(column -> column.pattern().equals(exact)
                        || beginning.endsWith("/") && column.pattern().startsWith(beginning))
                .findFirst();
    }

    private static int rowOf(SaidCase one, String pointer) {
        Matcher indexed = INDEXED.matcher(pointer);
        if (indexed.matches()) {
            List<Integer> rows = indexed.group(1).equals("goods") ? one.goodsRows() : one.conveyanceRows();
            int index = Integer.parseInt(indexed.group(2));
            if (index < rows.size()) {
                return rows.get(index);
            }
        }
        return one.row();
    }
}
