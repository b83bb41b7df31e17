package org.bloexchange.alert.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All offices and crossing points as they were at one moment. Small (some hundred rows), so it is held in memory. */
public final class Directory {

    private final long changes;
    private final Map<String, Office> offices;
    private final Map<String, CrossingPoint> points;

    /**
     * As known after that many changes.
     *
     * @param changes the counter of the table {@code directory_change}
     */
    public Directory(long changes, Collection<Office> offices, Collection<CrossingPoint> points) {
        this.changes = changes;
        this.offices = offices.stream().collect(Collectors.toUnmodifiableMap(Office::code, Function.identity()));
        this.points = points.stream().collect(Collectors.toUnmodifiableMap(CrossingPoint::code, Function.identity()));
    }

    /** How many changes it holds. */
    long changes() {
        return changes;
    }

    /** The office of that code, open or not. */
    public Optional<Office> office(String code) {
        return Optional.ofNullable(offices.get(code));
    }

    /** The crossing point of that code. */
    public Optional<CrossingPoint> point(String code) {
        return Optional.ofNullable(points.get(code));
    }

    /** An office that serves a point, open or not. */
    public Optional<Office> officeAt(String point) {
        return offices.values().stream()
                .filter(office -> office.crossingPoints().contains(point))
                .findFirst();
    }

    /** The office that serves a point and is open then. */
    public Optional<Office> openOfficeAt(String point, Instant now) {
        return offices.values().stream()
                .filter(office -> office.crossingPoints().contains(point) && isOpen(office, now))
                .findFirst();
    }

    /** All offices, open or not. */
    public Collection<Office> offices() {
        return offices.values();
    }

    /** All crossing points. */
    public Collection<CrossingPoint> points() {
        return points.values();
    }

    /** Whether the office takes part now, by its own calendar. */
    public static boolean isOpen(Office office, Instant now) {
        return office.isOpen(LocalDate.ofInstant(now, ZoneId.of(office.timeZone())));
    }
}
