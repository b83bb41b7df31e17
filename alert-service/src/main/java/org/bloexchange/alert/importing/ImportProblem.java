package org.bloexchange.alert.importing;

import java.util.List;

/**
 * A table that was not taken: RFC 9457, with the cell of each error beside its pointer.
 *
 * @param rows rows of data
 * @param errors at most a thousand
 * @param errorCount how many there are
 */
public record ImportProblem(
        String type, String title, int status, String detail, int rows, int errorCount, List<CellProblem> errors) {

    static ImportProblem of(ImportResult result) {
        return new ImportProblem(
                "urn:blo:problem:invalid-table",
                "The table is not valid",
                400,
                "Nothing was stored; mend the cells and send the file again",
                result.rows(),
                result.errorCount(),
                result.errors());
    }
}
