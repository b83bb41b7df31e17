package org.bloexchange.alert.remark;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RemarkPhrase;
import org.jspecify.annotations.Nullable;

/**
 * What an office says under an alert: a text, a phrase or both.
 *
 * @param language the text's
 * @param to the recipients the originator speaks to; all present ones where nothing is said. Not for a recipient, who
 *     speaks to the originator
 */
public record MakeRemark(
        @Words(max = 1000) @Nullable String text,
        @Nullable Language language,
        @Nullable RemarkPhrase phrase,

        @Size(min = 1, max = 100) @Nullable List<@NotNull @Pattern(regexp = Codes.PLACE) String> to) {

    /** Notes what no single field can say. */
    void check(Problems problems) {
        if (text == null && phrase == null && !problems.coverIt("/phrase")) {
            problems.missing("/text", "Say something: a text, a phrase or both");
        }
        if (text == null && language != null) {
            problems.add("/language", "NOT_APPLICABLE", "Only a text has a language");
        }
    }
}
