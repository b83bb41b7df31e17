package org.bloexchange.liaison.reference;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bloexchange.liaison.reference.CrossingPointRow.BloSeen;

/**
 * Derives the offices from the crossing points: one for every point with a Border Liaison Office, seen or possible, one
 * for every point that faces such a point, and a national unit per country.
 */
public final class OfficePlan {

    private final Map<String, CrossingPointRow> points;
    private final Map<String, CountryRow> countries;
    private final List<AlsoServedRow> alsoServed;

    /** What each office serves, its own point first. */
    private final Map<String, List<CrossingPointRow>> served = new TreeMap<>();

    private OfficePlan(ReferenceData data) {
        points = data.crossingPoints().stream().collect(toMap(CrossingPointRow::code, identity()));
        countries = data.countries().stream().collect(toMap(CountryRow::code, identity()));
        alsoServed = data.alsoServed();
    }

    /** The offices of the countries served, upper-case codes, in the order of their codes; national units last. */
    public static List<PlannedOffice> of(ReferenceData data, Set<String> countriesServed) {
        return new OfficePlan(data).offices(new TreeSet<>(countriesServed));
    }

    private List<PlannedOffice> offices(Set<String> countriesServed) {
        points.values().stream()
                .filter(point -> countriesServed.contains(point.country()) && countries.containsKey(point.country()))
                .filter(point -> mayHaveOffice(point) || mayHaveOffice(point(point.counterpartCode())))
                .forEach(point -> served.put(point.code(), pointsServedFrom(point)));
        List<PlannedOffice> offices = new ArrayList<>();
        served.forEach((code, served) -> offices.add(borderOffice(code, served)));
        countriesServed.stream()
                .filter(countries::containsKey)
                .forEach(country -> offices.add(nationalUnit(country(country))));
        return List.copyOf(offices);
    }

    private boolean mayHaveOffice(CrossingPointRow point) {
        return countries.containsKey(point.country()) && point.hasBlo() != BloSeen.NO;
    }

    private List<CrossingPointRow> pointsServedFrom(CrossingPointRow own) {
        List<CrossingPointRow> all = new ArrayList<>(List.of(own));
        alsoServed.stream()
                .filter(row -> row.office().equals(own.code()))
                .forEach(row -> all.add(point(row.crossingPoint())));
        return List.copyOf(all);
    }

    private PlannedOffice borderOffice(String code, List<CrossingPointRow> serves) {
        CrossingPointRow own = point(code);
        CountryRow country = country(own.country());
        Set<String> modes =
                serves.stream().flatMap(point -> point.modes().stream()).collect(toCollection(LinkedHashSet::new));
        return new PlannedOffice(
                code,
                own.country(),
                Names.of(own.nameEn(), own.nameRu(), own.nameLocal()),
                own.hasBlo() == BloSeen.YES,
                own.bloOpened(),
                List.copyOf(modes),
                country.timeZone(),
                serves.stream().map(CrossingPointRow::code).toList(),
                counterparts(serves),
                country.nationalUnit());
    }

    private List<String> counterparts(List<CrossingPointRow> serves) {
        Set<String> facing =
                serves.stream().map(CrossingPointRow::counterpartCode).collect(toSet());
        return served.entrySet().stream()
                .filter(other -> other.getValue().stream().anyMatch(point -> facing.contains(point.code())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static PlannedOffice nationalUnit(CountryRow country) {
        return new PlannedOffice(
                country.nationalUnit(),
                country.code(),
                Names.of(country.unitNameEn(), country.unitNameRu(), country.unitNameLocal()),
                false,
                null,
                List.of(),
                country.timeZone(),
                List.of(),
                List.of(),
                null);
    }

    private CrossingPointRow point(String code) {
        return requireNonNull(points.get(code), () -> "The reference data has no crossing point " + code);
    }

    private CountryRow country(String code) {
        return requireNonNull(countries.get(code), () -> "The reference data has no country " + code);
    }
}
