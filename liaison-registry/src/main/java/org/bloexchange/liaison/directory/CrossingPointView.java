package org.bloexchange.liaison.directory;

import java.util.List;
import java.util.Map;

/** A crossing point as the directory has it; also the data of {@code blo.crossing-point.changed.v1}. */
public record CrossingPointView(
        String code,
        String country,
        Map<String, String> names,
        String border,
        String counterpart,
        List<Mode> modes,
        double lat,
        double lon,
        CoordinateQuality coordinateQuality,
        long version) {

    static CrossingPointView of(CrossingPoint point) {
        return new CrossingPointView(
                point.code,
                point.country,
                point.names,
                point.border,
                point.counterpart,
                point.modes,
                point.lat,
                point.lon,
                point.coordinateQuality,
                point.version);
    }
}
