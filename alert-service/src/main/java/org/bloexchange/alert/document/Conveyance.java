package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bloexchange.alert.vocabulary.ConveyanceKind;
import org.bloexchange.alert.vocabulary.PaperType;
import org.jspecify.annotations.Nullable;

/**
 * What carried the goods. Identifiers stand as they were typed: hand-written plates and worn wagon numbers are real, so
 * a check digit that fails is never a refusal.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Conveyance(
        @NotNull ConveyanceKind kind,
        @Valid @Nullable Plate plate,
        @Valid @Nullable Plate trailerPlate,
        @Words(max = 40) @Nullable String vin,
        @Words(max = 40) @Nullable String container,
        @Words(max = 40) @Nullable String wagon,
        @Words(max = 40) @Nullable String trainNumber,
        @Words(max = 60) @Nullable String seal,
        @Size(max = 20) List<@NotNull @Valid Paper> papers,
        @Words(max = 60) @Nullable String colour,
        @Words(max = 60) @Nullable String make) {

    public Conveyance {
        papers = Lists.orEmpty(papers);
    }

    /** A number plate as typed; {@code ?} stands for an unread character. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Plate(
            @NotNull @Words(max = 30) String value,

            @Pattern(regexp = Codes.COUNTRY_OR_UNKNOWN) @Nullable
            String country) {}

    /** A transport or customs document of the load; never one of a person. */
    public record Paper(
            @NotNull PaperType type,
            @NotNull @Words(max = 60) String number) {}
}
