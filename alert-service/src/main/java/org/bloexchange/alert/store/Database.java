package org.bloexchange.alert.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs statements: each in the caller's transaction, or by itself in one of its own where there is none, which saves a
 * round trip.
 */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Reads one row. */
    public interface RowReader<T> {

        /** The value of the row the cursor stands on. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows, in their order. */
    public <T> List<T> list(Sql sql, RowReader<T> reader) {
        return run(sql, statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        });
    }

    /** The first row. */
    public <T> Optional<T> first(Sql sql, RowReader<T> reader) {
        List<T> found = list(sql, reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** How many rows were written. */
    public int update(Sql sql) {
        return run(sql, PreparedStatement::executeUpdate);
    }

    private interface Step<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(Sql sql, Step<T> step) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            return step.with(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
