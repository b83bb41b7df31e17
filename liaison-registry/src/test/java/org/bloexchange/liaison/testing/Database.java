package org.bloexchange.liaison.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.engines.testing.TestDatabase;

/** The service's tables, as an operator sees them. */
public final class Database {

    private Database() {}

    /** Runs a statement. */
    public static int update(String sql, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text. */
    public static String text(String sql, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Connection open() throws SQLException {
        TestDatabase database = EnginesResource.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
