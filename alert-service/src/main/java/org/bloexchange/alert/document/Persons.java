package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.bloexchange.alert.vocabulary.AgeBand;
import org.bloexchange.alert.vocabulary.PersonRole;
import org.bloexchange.alert.vocabulary.Sex;
import org.jspecify.annotations.Nullable;

/** A count of persons alike. The exchange takes in no names and no documents of persons. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Persons(
        @NotNull @Min(1) @Max(10_000) Integer count,

        @Pattern(regexp = Codes.COUNTRY_OR_UNKNOWN) @Nullable
        String nationality,

        @Nullable Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable PersonRole role,
        @Nullable Boolean arrested) {}
