package org.bloexchange.alert.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;

/** Where crossing points lie, as the directory says. */
@ApplicationScoped
class PointPlaces {

    private final Database database;

    PointPlaces(Database database) {
        this.database = database;
    }

    /** By the code of the point; those of which it is not known are missing. */
    Map<String, GeoPlace> all() {
        Map<String, GeoPlace> places = new HashMap<>();
        database.list(
                Sql.of(
                        "select code, lat, lon, coordinate_quality from crossing_point where lat is not null and lon is not null"),
                row -> places.put(
                        row.getString("code"),
                        new GeoPlace(
                                row.getBigDecimal("lat"),
                                row.getBigDecimal("lon"),
                                row.getString("coordinate_quality"))));
        return Map.copyOf(places);
    }
}
