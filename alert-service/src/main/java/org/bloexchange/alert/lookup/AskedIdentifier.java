package org.bloexchange.alert.lookup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.identifier.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * An identifier as somebody writes it.
 *
 * @param type absent for any
 * @param value in whatever spelling; {@code ?} for a character nobody could read
 * @param country ISO 3166-1 alpha-2 of its register, where that is known
 */
public record AskedIdentifier(
        @Nullable IdentifierType type,
        @NotNull @Words(max = 60) @Nullable String value,

        @Pattern(regexp = "[A-Z]{2}") @Nullable String country) {}
