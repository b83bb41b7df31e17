package org.bloexchange.localstack.bench.data;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.stack.StackException;

/** All offices, in the order of their codes. */
record OfficeMap(List<DataOffice> offices) {
    private static final String OPEN = """
            select code, country, crossing_points, counterparts, time_zone from office
            where not gone and closed_on is null order by code collate "C\"""";

    OfficeMap {
        offices = List.copyOf(offices);
    }

    /** Those alert-service knows by now. */
    static OfficeMap read(Connection alerts) throws SQLException {
        try (Statement statement = alerts.createStatement();
                ResultSet row = statement.executeQuery(OPEN)) {
            List<DataOffice> offices = new ArrayList<>();
            while (row.next()) {
                offices.add(new DataOffice(
                        row.getString(1),
                        row.getString(2),
                        texts(row.getArray(3)),
                        texts(row.getArray(4)),
                        ZoneId.of(row.getString(5))));
            }
            if (offices.isEmpty()) {
                throw new StackException("alert-service knows no office yet");
            }
            return new OfficeMap(offices);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
