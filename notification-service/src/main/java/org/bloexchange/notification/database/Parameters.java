package org.bloexchange.notification.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement, filled from left to right. Lists become arrays, so that {@code unnest} makes rows of them:
 * one statement however many there are.
 */
public final class Parameters {

    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    public Parameters uuid(UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    public Parameters text(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    public Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    public Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    public Parameters time(Instant value) throws SQLException {
        statement.setObject(next++, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        return this;
    }

    /** {@code ?::uuid[]} of one column of the rows. */
    public <R> Parameters uuids(Collection<R> rows, Function<R, UUID> column) throws SQLException {
        return array("uuid", rows, column);
    }

    /** {@code ?::uuid[]}. */
    public Parameters uuids(Collection<UUID> values) throws SQLException {
        return array("uuid", values, value -> value);
    }

    /** {@code ?::text[]} of one column of the rows. */
    public <R> Parameters texts(Collection<R> rows, Function<R, @Nullable String> column) throws SQLException {
        return array("text", rows, column);
    }

    /** {@code ?::text[]}. */
    public Parameters texts(Collection<String> values) throws SQLException {
        return array("text", values, value -> value);
    }

    /** {@code ?::bigint[]} of one column of the rows. */
    public <R> Parameters numbers(Collection<R> rows, Function<R, @Nullable Long> column) throws SQLException {
        return array("int8", rows, column);
    }

    /** {@code ?::int[]} of one column of the rows. */
    public <R> Parameters integers(Collection<R> rows, Function<R, Integer> column) throws SQLException {
        return array("int4", rows, column);
    }

    /** {@code ?::boolean[]} of one column of the rows. */
    public <R> Parameters flags(Collection<R> rows, Function<R, Boolean> column) throws SQLException {
        return array("bool", rows, column);
    }

    /** {@code ?::timestamptz[]} of one column of the rows. */
    public <R> Parameters times(Collection<R> rows, Function<R, @Nullable Instant> column) throws SQLException {
        return array("timestamptz", rows, column);
    }

    /** {@code ?::text[]} whose elements are lists; {@code string_to_array(x, ',')} takes them apart again. */
    public <R> Parameters lists(Collection<R> rows, Function<R, ? extends Collection<String>> column)
            throws SQLException {
        return array("text", rows, row -> joined(column.apply(row)));
    }

    private static String joined(Collection<String> values) {
        for (String value : values) {
            if (value.indexOf(',') >= 0) {
                throw new IllegalArgumentException("A code with a comma cannot be one of a list");
            }
        }
        return String.join(",", List.copyOf(values));
    }

    private <R, T extends @Nullable Object> Parameters array(String type, Collection<R> rows, Function<R, T> column)
            throws SQLException {
        Object[] values = new Object[rows.size()];
        int place = 0;
        for (R row : rows) {
            T value = column.apply(row);
            values[place++] = value instanceof Instant time ? time.toString() : value;
        }
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
