package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bloexchange.localstack.stack.StackException;

/**
 * Rows of one table, whichever columns it has: those of an alert, say, without knowing what alert-service keeps of it.
 *
 * @param columns those that have a value and are not computed from others
 * @param rows values in the order of the columns, as PostgreSQL writes them in text
 */
record TableRows(String table, List<Column> columns, List<List<String>> rows) {

    /** A column with the name of its type. */
    record Column(String name, String type) {}

    private static final String COLUMNS = """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum""";

    /** The rows in which the column has the value; there must be one, and all fill the same columns. */
    static TableRows read(Connection connection, String table, String where, String value) throws SQLException {
        List<Column> all = columns(connection, table);
        String select = all.stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "))
                + " from " + table + " where " + where + "::text = ?";
        try (PreparedStatement statement = connection.prepareStatement("select " + select)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                List<Column> filled = new ArrayList<>();
                List<List<String>> rows = new ArrayList<>();
                while (row.next()) {
                    filled = filled(row, all);
                    rows.add(values(row, filled));
                }
                if (rows.isEmpty()) {
                    throw new StackException("The table " + table + " has no row of the alert that was accepted");
                }
                return new TableRows(table, filled, rows);
            }
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(new Column(row.getString(1), row.getString(2)));
                }
            }
        }
        return columns;
    }

    private static List<Column> filled(ResultSet row, List<Column> all) throws SQLException {
        List<Column> filled = new ArrayList<>();
        for (Column column : all) {
            if (row.getString(column.name()) != null) {
                filled.add(column);
            }
        }
        return filled;
    }

    private static List<String> values(ResultSet row, List<Column> columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(row.getString(column.name()));
        }
        return values;
    }

    /** Of the first row; the column must have a value. */
    String value(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return rows.getFirst().get(i);
            }
        }
        throw new StackException("The table " + table + " has no value of " + column);
    }

    /** The same rows with other values. */
    TableRows with(UnaryOperator<String> change) {
        return new TableRows(
                table,
                columns,
                rows.stream().map(row -> row.stream().map(change).toList()).toList());
    }

    /** Inserts them into the table of that name in another schema; a question mark for each value. */
    String insertInto(String schema) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks =
                columns.stream().map(column -> "?::" + column.type()).collect(Collectors.joining(", ", "(", ")"));
        return "insert into " + schema + "." + table + " (" + names + ") values "
                + IntStream.range(0, rows.size()).mapToObj(row -> marks).collect(Collectors.joining(", "));
    }
}
