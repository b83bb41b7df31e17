package org.bloexchange.alert.export;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A place, WGS 84 degrees.
 *
 * @param quality GIVEN by the officer; of a crossing point PUBLISHED (a named place up to 10 km from the post) or APPROXIMATE
 *     (1 to 10 km off): neither is for navigation
 */
record GeoPlace(BigDecimal lat, BigDecimal lon, String quality) {

    static final String GIVEN = "GIVEN";

    /** Of an alert: as the officer said, else where its crossing point lies; empty where nobody knows. */
    static Optional<GeoPlace> of(AlertContent content, Map<String, GeoPlace> points) {
        Occurrence event = content.event();
        Occurrence.Place place = event == null ? null : event.place();
        if (place != null && place.lat() != null && place.lon() != null) {
            return Optional.of(new GeoPlace(place.lat(), place.lon(), GIVEN));
        }
        return Optional.ofNullable(pointOf(content)).map(points::get);
    }

    /** Where it happened, or is expected. */
    static @Nullable String pointOf(AlertContent content) {
        Occurrence event = content.event();
        if (event != null && event.crossingPoint() != null) {
            return event.crossingPoint();
        }
        Watch watch = content.watch();
        return watch == null ? null : watch.nextCrossing();
    }
}
