package org.bloexchange.alert.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or doubtful, in one cell.
 *
 * @param row as a spreadsheet program shows it, from 1
 * @param column stable name, or what stands above the cell where that is none
 * @param cell as a spreadsheet program names it, such as {@code F7}; absent where the table has no such column
 * @param code stable, for programs
 * @param message one sentence in English
 * @param pointer RFC 6901: where the value would stand in an alert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellProblem(int row, String column, @Nullable String cell, String code, String message, String pointer) {}
