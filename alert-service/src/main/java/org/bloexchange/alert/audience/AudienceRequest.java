package org.bloexchange.alert.audience;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bloexchange.alert.document.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alert is for, as the officer says it.
 *
 * @param offices codes of offices, and {@code COUNTERPART} for the office across the line
 * @param disclosed whether every recipient may see the whole audience; no where nothing is said
 */
public record AudienceRequest(
        @NotEmpty @Size(max = MOST_OFFICES) @Nullable
        List<@NotNull @Pattern(regexp = "COUNTERPART|" + Codes.PLACE) String> offices,

        @Nullable Boolean disclosed) {

    /** The most offices an alert goes to. */
    public static final int MOST_OFFICES = 100;

    /** Stands for the office across the line. */
    public static final String COUNTERPART = "COUNTERPART";
}
