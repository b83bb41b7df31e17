package org.bloexchange.alert.importing;

import java.util.Map;
import java.util.Optional;
import org.bloexchange.alert.spreadsheet.Cell;

/**
 * A row of data.
 *
 * @param number as a spreadsheet program shows it
 * @param cells those with something in them
 */
record TableRow(int number, Map<ImportColumn, Cell> cells) {

    Optional<Cell> cell(ImportColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    boolean has(ImportColumn.Scope scope) {
        return cells.keySet().stream().anyMatch(column -> column.scope() == scope);
    }
}
