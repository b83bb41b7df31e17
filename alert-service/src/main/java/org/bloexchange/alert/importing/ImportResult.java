package org.bloexchange.alert.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came, or would come, of a table.
 *
 * @param rows rows of data
 * @param created cases that are new
 * @param already cases that were brought in before, saying the same
 * @param errors at most a thousand; nothing is stored where there is one
 * @param errorCount how many there are
 * @param warnings what is doubtful; at most a thousand
 * @param warningCount how many there are
 */
public record ImportResult(
        boolean dryRun,
        int rows,
        @JsonProperty("new") int created,
        int already,
        int errorCount,
        List<CellProblem> errors,
        int warningCount,
        List<CellProblem> warnings,
        List<ImportedAlert> alerts) {

    /** Whether a case is new. */
    public enum State {
        NEW,
        ALREADY
    }

    /**
     * A case of the table.
     *
     * @param row its first one
     * @param alertId absent for a new one in a dry run
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImportedAlert(
            String caseNumber,
            int row,
            State state,
            @Nullable UUID alertId,
            @Nullable String reference) {}
}
