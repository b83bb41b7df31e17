package org.bloexchange.alert.inquiry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message in the thread of a request.
 *
 * @param to the offices the asking office speaks to; all it asked where nothing is said. Not for an office that was asked
 */
public record SendMessage(
        @NotNull @Words(max = 2000) @Nullable String text,
        @Nullable Language language,

        @Size(min = 1, max = 50) @Nullable List<@NotNull @Pattern(regexp = Codes.PLACE) String> to) {}
