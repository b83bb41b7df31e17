package org.bloexchange.alert.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.caution.Caution;
import org.bloexchange.alert.issue.IssueAlert;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.api.problem.FieldError;

/**
 * A draft as its office sees it: what was said, as it was said, without presets.
 *
 * @param by who saved it last
 * @param warnings what is doubtful in it
 * @param missing what would be refused if it were issued now, each with its pointer; empty where it can be issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftView(
        UUID id,
        int version,
        AlertState state,
        Instant savedAt,
        By by,
        @JsonUnwrapped IssueAlert said,
        List<Caution> warnings,
        List<FieldError> missing) {

    /** Who: office and function, never the person. */
    public record By(String office, String function) {}
}
