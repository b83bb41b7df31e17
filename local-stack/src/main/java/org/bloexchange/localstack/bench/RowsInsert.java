package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the rows of an alert in one statement that commits by itself, as alert-service does: alert, version, recipients
 * and outbox, into the tables of the schema {@code floor}.
 */
final class RowsInsert implements AutoCloseable {
    private static final String OUTBOX = """
            insert into floor.outbox (aggregate, topic, key, headers, payload)
            select r.aggregate, r.topic, r.key, r.headers, r.payload
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                with ordinality as r (aggregate, topic, key, headers, payload, place) order by r.place""";

    private final Connection connection;
    private final PreparedStatement statement;
    private int place;

    /** For rows of that pattern; closes the connection with itself. */
    RowsInsert(Connection connection, AlertRows pattern) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql(pattern));
    }

    private static String sql(AlertRows pattern) {
        List<TableRows> tables = pattern.tables();
        return IntStream.range(0, tables.size())
                        .mapToObj(i -> "t" + i + " as (" + tables.get(i).insertInto("floor") + ")")
                        .collect(Collectors.joining(", ", "with ", " "))
                + OUTBOX;
    }

    void write(AlertRows alert) throws SQLException {
        place = 0;
        for (TableRows table : alert.tables()) {
            for (List<String> row : table.rows()) {
                for (String value : row) {
                    statement.setString(++place, value);
                }
            }
        }
        bindEach(alert, PublishedRecord::key);
        bindEach(alert, PublishedRecord::topic);
        bindEach(alert, PublishedRecord::key);
        bindEach(alert, PublishedRecord::headers);
        byte[][] payloads =
                alert.records().stream().map(PublishedRecord::payloadBytes).toArray(byte[][]::new);
        statement.setArray(++place, connection.createArrayOf("bytea", payloads));
        statement.executeUpdate();
    }

    private void bindEach(AlertRows alert, Function<PublishedRecord, String> column) throws SQLException {
        Object[] values = alert.records().stream().map(column).toArray();
        statement.setArray(++place, connection.createArrayOf("text", values));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
