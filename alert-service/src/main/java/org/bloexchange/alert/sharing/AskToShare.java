package org.bloexchange.alert.sharing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whom a recipient would pass an alert on to, and why.
 *
 * @param offices their codes
 */
public record AskToShare(
        @NotEmpty @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = Codes.PLACE) String> offices,
        @NotNull @Words(max = 1000) @Nullable String reason) {}
