package org.bloexchange.alert.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bloexchange.alert.spreadsheet.Cell;

/** Everything that is wrong with a table, and everything doubtful, so that it is mended in one go. */
final class Findings {

    /** What is told one by one; the rest is counted. */
    static final int MOST = 1_000;

    private static final Comparator<CellProblem> BY_ROW = Comparator.comparingInt(CellProblem::row);

    private final List<CellProblem> errors = new ArrayList<>();
    private final List<CellProblem> warnings = new ArrayList<>();
    private final Set<String> wrongCells = new HashSet<>();
    private int errorCount;
    private int warningCount;

    /** A cell is wrong; the first thing said of it is the one nearest to the cause. */
    void wrong(Cell cell, ImportColumn column, String code, String message) {
        wrong(new CellProblem(cell.row(), column.title(), cell.address(), code, message, column.pointer()));
    }

    void wrong(CellProblem problem) {
        if (problem.cell() != null && !wrongCells.add(problem.cell())) {
            return;
        }
        errorCount++;
        // the first rows are the ones to look at; what is beyond is only counted
        if (errors.size() < MOST) {
            errors.add(problem);
        }
    }

    void doubtful(CellProblem problem) {
        warningCount++;
        if (warnings.size() < MOST) {
            warnings.add(problem);
        }
    }

    void doubtful(Cell cell, ImportColumn column, String code, String message) {
        doubtful(new CellProblem(cell.row(), column.title(), cell.address(), code, message, column.pointer()));
    }

    boolean none() {
        return errorCount == 0;
    }

    int errorCount() {
        return errorCount;
    }

    int warningCount() {
        return warningCount;
    }

    /** In the order of the rows. */
    List<CellProblem> errors() {
        return errors.stream().sorted(BY_ROW).toList();
    }

    /** In the order of the rows. */
    List<CellProblem> warnings() {
        return warnings.stream().sorted(BY_ROW).toList();
    }
}
