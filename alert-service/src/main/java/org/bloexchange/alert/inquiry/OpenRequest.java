package org.bloexchange.alert.inquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RequestUrgency;
import org.jspecify.annotations.Nullable;

/**
 * A question to offices about exactly one thing: an alert, a match or an identifier.
 *
 * @param alert one the caller may see
 * @param match one the caller may know of
 * @param language the question's
 * @param offices to ask. Where nothing is said: the office that sent the alert, or the one on the other side of the match
 */
public record OpenRequest(
        @Nullable UUID alert,
        @Nullable UUID match,
        @Valid @Nullable AskedIdentifier identifier,
        @NotNull @Words(max = 2000) @Nullable String question,
        @Nullable Language language,
        @NotNull @Nullable RequestUrgency urgency,

        @Size(min = 1, max = 50) @Nullable List<@NotNull @Pattern(regexp = Codes.PLACE) String> offices) {

    /** Notes what no single field can say. */
    void check(Problems problems) {
        long subjects =
                Stream.of(alert, match, identifier).filter(Objects::nonNull).count();
        if (subjects == 0 && Stream.of("/alert", "/match", "/identifier").noneMatch(problems::coverIt)) {
            problems.missing("/alert", "Say what it is about: an alert, a match or an identifier");
        }
        if (subjects > 1) {
            problems.add(
                    alert == null ? "/match" : "/alert",
                    "NOT_APPLICABLE",
                    "A request is about one thing: an alert, a match or an identifier");
        }
        if (identifier != null && offices == null && !problems.coverIt("/offices")) {
            problems.missing("/offices", "Name the offices to ask: nobody else answers about an identifier");
        }
    }
}
