package org.bloexchange.alert.testing;

import java.util.List;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.jspecify.annotations.Nullable;

/** A small directory: the offices of the two public cases, and one of each odd sort. */
public final class Known {

    public static final String OYBEK = "UZ-OYBEK";
    public static final String FOTEHOBOD = "TJ-FOTEHOBOD";
    public static final String KONYSBAEV = "KZ-KONYSBAEV";
    public static final String DOSTUK = "KG-DOSTUK";
    public static final String DUSTI = "TJ-DUSTI";
    public static final String SARIOSIYO = "UZ-SARIOSIYO";
    /** Faces Afghanistan. */
    public static final String AYRITOM = "UZ-AYRITOM";
    /** Faces an office that is closed. */
    public static final String JARTEPA = "UZ-JARTEPA";
    /** Closed. */
    public static final String SARAZM = "TJ-SARAZM";
    /** Serves a road and a railway point with a counterpart each, none of them its own code. */
    public static final String TWO_POINTS = "UZ-SURXON";

    private Known() {}

    /** All offices. */
    public static List<Office> offices() {
        return List.of(
                office(OYBEK, null, List.of(OYBEK), List.of(FOTEHOBOD)),
                office(FOTEHOBOD, null, List.of(FOTEHOBOD), List.of(OYBEK)),
                office(KONYSBAEV, null, List.of(KONYSBAEV), List.of()),
                office(DOSTUK, null, List.of(DOSTUK), List.of()),
                office(DUSTI, null, List.of(DUSTI), List.of(SARIOSIYO)),
                office(SARIOSIYO, null, List.of(SARIOSIYO), List.of(DUSTI)),
                office(AYRITOM, null, List.of(AYRITOM), List.of()),
                office(JARTEPA, null, List.of(JARTEPA), List.of(SARAZM)),
                office(SARAZM, "2020", List.of(SARAZM), List.of(JARTEPA)),
                office(TWO_POINTS, null, List.of("UZ-SURXON-ROAD", "UZ-SURXON-RAIL"), List.of(DUSTI, FOTEHOBOD)),
                nationalUnit("UZ"),
                nationalUnit("TJ"),
                nationalUnit("KZ"),
                nationalUnit("KG"),
                nationalUnit("TM"));
    }

    /** All crossing points. */
    public static List<CrossingPoint> points() {
        return List.of(
                point(OYBEK, FOTEHOBOD),
                point(FOTEHOBOD, OYBEK),
                point(KONYSBAEV, "UZ-YALLAMA"),
                point(DOSTUK, "UZ-DUSTLIK"),
                point(DUSTI, SARIOSIYO),
                point(SARIOSIYO, DUSTI),
                point(AYRITOM, "AF-HAIRATAN"),
                point("AF-HAIRATAN", AYRITOM),
                point(JARTEPA, SARAZM),
                point(SARAZM, JARTEPA),
                point("UZ-SURXON-ROAD", DUSTI),
                point("UZ-SURXON-RAIL", FOTEHOBOD));
    }

    /** All of it, in memory. */
    public static Directory directory() {
        return new Directory(1, offices(), points());
    }

    /** The office of that code. */
    public static Office office(String code) {
        return directory().office(code).orElseThrow();
    }

    private static Office office(
            String code, @Nullable String closedOn, List<String> points, List<String> counterparts) {
        String country = code.substring(0, 2);
        return new Office(
                code,
                Office.Kind.BORDER_OFFICE,
                country,
                code,
                "2014",
                closedOn,
                "Asia/Tashkent",
                points,
                counterparts,
                country + "-NATIONAL");
    }

    private static Office nationalUnit(String country) {
        return new Office(
                country + "-NATIONAL",
                Office.Kind.NATIONAL_UNIT,
                country,
                country,
                null,
                null,
                "Asia/Tashkent",
                List.of(),
                List.of(),
                null);
    }

    private static CrossingPoint point(String code, String counterpart) {
        return new CrossingPoint(code, code.substring(0, 2), code, counterpart);
    }
}
