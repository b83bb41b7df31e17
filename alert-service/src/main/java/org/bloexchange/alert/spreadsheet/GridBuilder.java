package org.bloexchange.alert.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** Collects rows, and refuses more than can be worked with before they are in memory. */
final class GridBuilder {

    private final List<Grid.Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();

    /** A cell of the present row; blank ones are left out. */
    void cell(int row, int column, Cell.Kind kind, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        if (column >= Grid.MOST_COLUMNS) {
            throw UnreadableFileException.tooManyColumns();
        }
        cells.add(new Cell(row, column, kind, stripped));
    }

    void endRow(int number) {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == Grid.MOST_ROWS) {
            throw UnreadableFileException.tooManyRows();
        }
        rows.add(new Grid.Row(number, List.copyOf(cells)));
        cells = new ArrayList<>();
    }

    Grid build(boolean dates1904) {
        return new Grid(List.copyOf(rows), dates1904);
    }
}
