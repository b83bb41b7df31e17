package org.bloexchange.alert.group;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator says of a group: a new one, or all of one again.
 *
 * @param offices its members, at least one of the own country
 * @param until at most a year after {@code from}
 */
public record DescribeGroup(
        @NotNull @Words(max = 100) @Nullable String name,

        @NotEmpty @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = Codes.PLACE) String> offices,

        @NotNull @Nullable Instant from,
        @NotNull @Nullable Instant until) {}
