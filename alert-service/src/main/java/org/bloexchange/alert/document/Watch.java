package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look out for, and from when until when.
 *
 * @param until the warning expires then
 * @param nextCrossing the point it is expected at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Watch(
        @NotNull @Words(max = 1000) String subject,
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull @Pattern(regexp = Codes.PLACE) String nextCrossing,
        @Nullable Instant expectedAt) {}
