package org.bloexchange.alert.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Derived;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.identifier.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * A number or mark that is asked about.
 *
 * @param value as it was typed
 * @param country of its register, for a plate
 * @param key the normalised form; for those who look it up at home, as the exchange itself looks nothing up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedIdentifier(
        @NotNull @Nullable IdentifierType type,
        @NotNull @Words(max = 60) @Nullable String value,

        @Pattern(regexp = Codes.COUNTRY_OR_UNKNOWN) @Nullable
        String country,

        @Derived @Nullable String key) {}
