package org.bloexchange.liaison.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code crossing-points.csv}.
 *
 * @param border the two countries of the line, in alphabetical order
 * @param counterpartCode the point on the other side; mutual
 * @param mode one or more of {@code ROAD RAIL RIVER}, joined by {@code ;}
 * @param hasBlo {@code YES} named in a publication, {@code UNKNOWN}, {@code NO} nothing seen
 * @param bloOpened year, month or day, as far as it is published
 */
public record CrossingPointRow(
        String code,
        String country,
        String nameEn,
        String nameRu,
        @Nullable String nameLocal,
        String border,
        String counterpartCode,
        String mode,
        double lat,
        double lon,
        String coordinateQuality,
        BloSeen hasBlo,
        @Nullable String bloOpened,
        String source) {

    /** Whether a Border Liaison Office was seen at the point. */
    public enum BloSeen {
        YES,
        UNKNOWN,
        NO
    }

    /** The modes one by one. */
    public List<String> modes() {
        return List.of(mode.split(";"));
    }
}
