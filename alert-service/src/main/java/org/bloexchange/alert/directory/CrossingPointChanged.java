package org.bloexchange.alert.directory;

import org.bloexchange.alert.document.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What this service takes from {@code blo.crossing-point.changed.v1}.
 *
 * @param border the two countries of the line, in alphabetical order
 * @param lat WGS 84 degrees; absent together with {@code lon}
 * @param coordinateQuality PUBLISHED or APPROXIMATE; neither is for navigation
 */
public record CrossingPointChanged(
        String code,
        String country,
        Names names,
        @Nullable String border,
        @Nullable String counterpart,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String coordinateQuality) {

    /** The border, from the two points where it is not said. */
    @Nullable
    String borderOrWhatThePointsSay() {
        if (border != null || counterpart == null) {
            return border;
        }
        String beyond = Codes.countryOf(counterpart);
        return country.compareTo(beyond) < 0 ? country + "-" + beyond : beyond + "-" + country;
    }
}
