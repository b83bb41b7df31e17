package org.bloexchange.alert.directory;

import java.util.Optional;
import org.bloexchange.alert.document.Codes;
import org.jspecify.annotations.Nullable;

/**
 * A border crossing point.
 *
 * @param counterpart the point across the line
 */
public record CrossingPoint(
        String code, String country, String name, @Nullable String counterpart) {

    /** The two countries in order, such as {@code TJ-UZ}; absent where nobody says what lies across. */
    public Optional<String> border() {
        return Optional.ofNullable(counterpart)
                .map(Codes::countryOf)
                .map(other -> country.compareTo(other) < 0 ? country + "-" + other : other + "-" + country);
    }
}
