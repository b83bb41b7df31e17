package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.caution.Caution;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.RemarkPolicy;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RemarkPhrase;
import org.jspecify.annotations.Nullable;

/**
 * A remark as its reader may see it.
 *
 * @param office that says it
 * @param to those it is said to, cut to the reader's offices unless the reader's side says it
 * @param warnings what is doubtful in it; told once, to whoever made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarkView(
        UUID remarkId,
        UUID alertId,
        String office,
        String country,
        List<String> to,
        @Nullable RemarkPhrase phrase,
        @Nullable String text,
        @Nullable Language language,
        Instant at,
        @Nullable List<Caution> warnings) {

    /** What a reader may see of a remark that it may see. */
    public static RemarkView of(Remark remark, Reach reach) {
        return of(remark, reach, List.of());
    }

    /** The same with what is doubtful, if anything is, for whoever just said it. */
    public static RemarkView of(Remark remark, Reach reach, List<Caution> doubtful) {
        return new RemarkView(
                remark.remarkId(),
                remark.alertId(),
                remark.office(),
                remark.country(),
                RemarkPolicy.addressees(remark, reach),
                remark.phrase(),
                remark.text(),
                remark.language(),
                remark.at(),
                doubtful.isEmpty() ? null : doubtful);
    }
}
