package org.bloexchange.alert.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement put together from parts, each with its parameters beside it, so that a predicate made in one place can
 * stand in any statement. Values are always parameters, never text.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    private Sql() {}

    /** A statement that begins with that text. */
    public static Sql of(String text, @Nullable Object... parameters) {
        return new Sql().add(text, parameters);
    }

    /** More text, with the values of its question marks. */
    public Sql add(String more, @Nullable Object... values) {
        text.append(more).append(' ');
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Another part, with its parameters. */
    public Sql add(Sql part) {
        text.append(part.text);
        parameters.addAll(part.parameters);
        return this;
    }

    /** The statement's text. */
    String text() {
        return text.toString();
    }

    /** Fills the question marks from the first on. */
    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Object value : parameters) {
            bind(statement, index++, value);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant time -> statement.setObject(index, time.atOffset(ZoneOffset.UTC));
            case Enum<?> word -> statement.setString(index, word.name());
            case Collection<?> list -> statement.setArray(index, arrayOf(statement, list));
            case null -> statement.setObject(index, null);
            default -> statement.setObject(index, value);
        }
    }

    private static Array arrayOf(PreparedStatement statement, Collection<?> list) throws SQLException {
        Object first = "";
        for (Object value : list) {
            if (value != null) {
                first = value;
                break;
            }
        }
        return switch (first) {
            case byte[] bytes -> statement.getConnection().createArrayOf("bytea", list.toArray(byte[][]::new));
            case UUID id -> statement.getConnection().createArrayOf("uuid", list.toArray());
            case Boolean truth -> statement.getConnection().createArrayOf("bool", list.toArray());
            case Integer number -> statement.getConnection().createArrayOf("int4", list.toArray());
            case Long number -> statement.getConnection().createArrayOf("int8", list.toArray());
            case Instant time -> statement.getConnection().createArrayOf("timestamptz", texts(list));
            default -> statement.getConnection().createArrayOf("text", texts(list));
        };
    }

    private static @Nullable Object[] texts(Collection<?> list) {
        return list.stream()
                .map(value -> value == null ? null : value.toString())
                .toArray();
    }
}
