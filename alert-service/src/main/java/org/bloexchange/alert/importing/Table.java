package org.bloexchange.alert.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bloexchange.alert.spreadsheet.Cell;
import org.bloexchange.alert.spreadsheet.Grid;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file under the columns they stand in. The header is the first row that names the case number and two more
 * columns, in whatever language; a row of the stable names may follow it, and counts where the two differ.
 */
final class Table {

    /** The most rows of data a file may have. */
    static final int MOST_ROWS = 10_000;

    /** Officers put titles above their tables. */
    private static final int HEADER_WITHIN = 15;

    private static final int ENOUGH_COLUMNS = 3;
    private static final int LONGEST_NAME = 60;

    private final ColumnLabels labels;
    private final Findings findings;
    private final Map<Integer, ImportColumn> byIndex = new HashMap<>();
    private final Map<ImportColumn, Integer> indexes = new EnumMap<>(ImportColumn.class);
    private final Set<Integer> complainedOf = new HashSet<>();
    private final List<TableRow> rows = new ArrayList<>();
    private int headerRow;

    private Table(ColumnLabels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
    }

    /**
     * The table; columns nobody knows go to {@code findings}.
     *
     * @throws ProblemException 400 if there is no header, or too much
     */
    static Table of(Grid grid, ColumnLabels labels, Findings findings) {
        Table table = new Table(labels, findings);
        int header = table.find(grid.rows());
        boolean named = header + 1 < grid.rows().size()
                && table.isHeader(
                        grid.rows().get(header + 1),
                        grid.rows().get(header + 1).cells().size());
        table.headerRow = grid.rows().get(header).number();
        if (named) {
            table.learn(grid.rows().get(header + 1), false);
        }
        table.learn(grid.rows().get(header), true);
        grid.rows().stream().skip(header + (named ? 2 : 1)).forEach(table::take);
        return table;
    }

    List<TableRow> rows() {
        return rows;
    }

    /** The row of the header. */
    int headerRow() {
        return headerRow;
    }

    /** Where the cell of that row and column is; empty if the table has no such column. */
    Optional<String> address(int row, ImportColumn column) {
        return Optional.ofNullable(indexes.get(column)).map(index -> Cell.address(row, index));
    }

    boolean has(ImportColumn column) {
        return indexes.containsKey(column);
    }

    private int find(List<Grid.Row> all) {
        for (int i = 0; i < Math.min(HEADER_WITHIN, all.size()); i++) {
            if (isHeader(all.get(i), ENOUGH_COLUMNS)) {
                return i;
            }
        }
        throw ProblemException.badRequest(
                "", "NO_HEADER", "No row names the columns; take the names of the template, caseNumber among them");
    }

    private boolean isHeader(Grid.Row row, int atLeast) {
        List<ImportColumn> known = row.cells().stream()
                .flatMap(cell -> labels.column(cell.text()).stream())
                .toList();
        return known.contains(ImportColumn.CASE_NUMBER) && known.size() >= Math.max(atLeast, ENOUGH_COLUMNS);
    }

    private void learn(Grid.Row header, boolean complain) {
        for (Cell cell : header.cells()) {
            if (byIndex.containsKey(cell.column())) {
                continue;
            }
            ImportColumn column = labels.column(cell.text()).orElse(null);
            if (column == null) {
                if (complain) {
                    unknown(cell, cell.text());
                }
            } else if (indexes.containsKey(column)) {
                complain(cell, column.title(), "DUPLICATE_COLUMN", "Another column has this name");
            } else {
                byIndex.put(cell.column(), column);
                indexes.put(column, cell.column());
            }
        }
    }

    private void take(Grid.Row row) {
        Map<ImportColumn, Cell> cells = new EnumMap<>(ImportColumn.class);
        for (Cell cell : row.cells()) {
            ImportColumn column = byIndex.get(cell.column());
            if (column != null) {
                cells.put(column, cell);
            } else {
                unknown(cell, null);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw ProblemException.badRequest("", "TOO_MANY_ROWS", "A file has at most 10,000 rows; send it in parts");
        }
        rows.add(new TableRow(row.number(), cells));
    }

    private void unknown(Cell cell, @Nullable String name) {
        String shown = name == null ? "" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        complain(cell, shown, "UNKNOWN_COLUMN", "No column has this name; take the names of the template");
    }

    private void complain(Cell cell, String name, String code, String message) {
        if (complainedOf.add(cell.column())) {
            findings.wrong(new CellProblem(cell.row(), name, cell.address(), code, message, ""));
        }
    }
}
