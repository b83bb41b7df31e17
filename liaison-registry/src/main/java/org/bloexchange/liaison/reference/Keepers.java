package org.bloexchange.liaison.reference;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who speaks for what in the directory: each country for its own, and for the points it faces in countries that take no
 * part. What nobody keeps is left out.
 */
public final class Keepers {

    private static final String INTERNATIONAL = "XX";

    // the one international body in the data, CARICC, sits in Almaty
    private static final String HOST_OF_INTERNATIONAL = "KZ";

    private final Set<String> served;
    private final Map<String, CrossingPointRow> points;

    /** For the countries a deployment serves, upper-case codes. */
    public Keepers(ReferenceData data, Set<String> served) {
        this.served = Set.copyOf(served);
        this.points = data.crossingPoints().stream().collect(toMap(CrossingPointRow::code, identity()));
    }

    /** The country that speaks for a crossing point. */
    public Optional<String> of(CrossingPointRow point) {
        if (served.contains(point.country())) {
            return Optional.of(point.country());
        }
        return Optional.ofNullable(points.get(point.counterpartCode()))
                .map(CrossingPointRow::country)
                .filter(served::contains);
    }

    /** The country that speaks for an agency. */
    public Optional<String> of(AgencyRow agency) {
        if (served.contains(agency.country())) {
            return Optional.of(agency.country());
        }
        return Optional.of(HOST_OF_INTERNATIONAL)
                .filter(host -> agency.country().equals(INTERNATIONAL) && served.contains(host));
    }
}
