package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the goods came from and were going; {@code UNKNOWN} is a legal value, nothing is guessed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Route(
        @Valid @Nullable Stop origin,
        @Size(max = 20) List<@NotNull @Valid Stop> transit,
        @Valid @Nullable Stop destination,

        @Pattern(regexp = Codes.COUNTRY_OR_UNKNOWN) @Nullable
        String producingCountry,

        @Valid @Nullable Crossing previousCrossing,
        @Valid @Nullable Crossing nextCrossing) {

    public Route {
        transit = Lists.orEmpty(transit);
    }

    /** A country and, where known, a place in it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Stop(
            @NotNull @Pattern(regexp = Codes.COUNTRY_OR_UNKNOWN)
            String country,

            @Words(max = 200) @Nullable String place) {}

    /** A crossing of a border on the way. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Crossing(
            @NotNull @Pattern(regexp = Codes.POINT_OR_UNKNOWN)
            String point,

            @Nullable OffsetDateTime at) {}
}
