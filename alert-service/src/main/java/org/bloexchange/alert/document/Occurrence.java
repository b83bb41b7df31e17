package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.bloexchange.alert.vocabulary.Detection;
import org.bloexchange.alert.vocabulary.Direction;
import org.bloexchange.alert.vocabulary.InspectionMode;
import org.bloexchange.alert.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * What happened, where and when.
 *
 * @param occurredAt with the offset of the place, so that its local time is not lost
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Occurrence(
        @Nullable OffsetDateTime occurredAt,
        @Pattern(regexp = Codes.PLACE) @Nullable String crossingPoint,
        @Valid @Nullable Place place,
        @Nullable Direction direction,
        @Nullable InspectionMode inspectionMode,
        @Nullable Detection detection,
        @Valid @Nullable Narrative narrative) {

    /** The same at a crossing point. */
    public Occurrence at(@Nullable String point) {
        return new Occurrence(occurredAt, point, place, direction, inspectionMode, detection, narrative);
    }

    /** A place that is not, or not exactly, the crossing point; WGS 84 degrees. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Place(
            @Words(max = 300) @Nullable String text,

            @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 8) @Nullable
            BigDecimal lat,

            @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 8) @Nullable
            BigDecimal lon) {}

    /** What happened in the officer's words. */
    public record Narrative(
            @NotNull @Words(max = 8000) String text,
            @NotNull Language language) {}
}
