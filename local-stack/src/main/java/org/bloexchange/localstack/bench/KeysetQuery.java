package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same list in plain SQL, for somebody who reads all of a country: what it sent and what it received, each from an index
 * in the order of the list, cut to the page; then the rows of the page. It knows that the newest version is the one to show.
 */
final class KeysetQuery implements AutoCloseable {
    private static final String COLUMNS =
            "a.id, a.reference, a.kind, a.originator_office, a.originator_country, a.issued_at,"
                    + " v.version, v.state, v.urgency, v.material, v.audience, v.disclosed, v.document, v.cancellation, v.closure,"
                    + " v.changed_at";
    private static final String VERSION = " join alert_version v on v.alert_id = a.id and v.version = a.version ";

    private final Connection connection;
    private final String country;
    private final ListFilter filter;
    private final @Nullable ListPlace after;
    private final PreparedStatement page;

    /** Closes the connection with itself. */
    KeysetQuery(Connection connection, String country, ListFilter filter, @Nullable ListPlace after, int limit)
            throws SQLException {
        this.connection = connection;
        this.country = country;
        this.filter = filter;
        this.after = after;
        keepToTheOrder(connection);
        this.page = connection.prepareStatement("select " + COLUMNS + " from ("
                + visible(filter, after != null, " limit " + limit)
                + ") s join alert a on a.id = s.id" + VERSION + "order by s.issued_at desc, s.id desc");
        bind(page);
    }

    /** A floor is the best there is: rows in the order of an index until the page is full, whatever the planner expects. */
    private static void keepToTheOrder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;"
                    + " set enable_bitmapscan = off; set enable_sort = off; set enable_incremental_sort = off");
        }
    }

    private static String visible(ListFilter filter, boolean after, String limit) {
        String version = filter.needsVersion() ? VERSION : " ";
        String sent = "(select a.issued_at, a.id from alert a" + version + "where a.originator_country = ? "
                + filter.condition() + (after ? " and (a.issued_at, a.id) < (?, ?)" : "")
                + " order by a.issued_at desc, a.id desc" + limit + ")";
        if (filter.ownOnly()) {
            return sent;
        }
        String received = "(select r.issued_at, r.alert_id from recipient r join alert a on a.id = r.alert_id" + version
                + "where r.country = ? and r.sender_country <> r.country and r.office = (select min(f.office) from recipient f"
                + " where f.alert_id = r.alert_id and f.country = r.country) " + filter.condition()
                + (after ? " and (r.issued_at, r.alert_id) < (?, ?)" : "")
                + " order by r.issued_at desc, r.alert_id desc" + limit + ")";
        return sent + " union all " + received + " order by 1 desc, 2 desc" + limit;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int place = 0;
        for (int branch = 0; branch < (filter.ownOnly() ? 1 : 2); branch++) {
            statement.setString(++place, country);
            if (after != null) {
                statement.setObject(++place, after.issuedAt().atOffset(ZoneOffset.UTC));
                statement.setObject(++place, after.alertId());
            }
        }
    }

    /** Reads the page, every column; gives the ids back. */
    List<String> read() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet row = page.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                ids.add(row.getString(1));
                for (int column = 2; column <= columns; column++) {
                    var unused = row.getString(column);
                }
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** How many alerts the whole list has. */
    static long count(Connection connection, String country, ListFilter filter) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from (" + visible(filter, false, "") + ") s")) {
            bindCountry(count, country, filter);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The alert that so many others come before. */
    static ListPlace place(Connection connection, String country, ListFilter filter, long before) throws SQLException {
        try (PreparedStatement nth = connection.prepareStatement("select * from (" + visible(filter, false, "")
                + ") s order by 1 desc, 2 desc offset " + before + " limit 1")) {
            bindCountry(nth, country, filter);
            try (ResultSet row = nth.executeQuery()) {
                row.next();
                return new ListPlace(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class));
            }
        }
    }

    private static void bindCountry(PreparedStatement statement, String country, ListFilter filter)
            throws SQLException {
        for (int branch = 1; branch <= (filter.ownOnly() ? 1 : 2); branch++) {
            statement.setString(branch, country);
        }
    }

    /** The country whose national unit sees most. */
    static String busiestCountry(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select country from (
                            select originator_country as country, count(*) as n from alert group by 1
                            union all
                            select country, count(distinct alert_id) from recipient where sender_country <> country group by 1) c
                        group by country order by sum(n) desc, country limit 1""")) {
            row.next();
            return row.getString(1);
        }
    }
}
