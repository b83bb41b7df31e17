package org.bloexchange.alert.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns as the types the service thinks in. */
public final class Rows {

    private Rows() {}

    /** A time that is always there. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A time that may be missing. */
    public static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A number that may be missing. */
    public static @Nullable Integer numberOrNull(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /** An id. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An id that may be missing. */
    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An array of text. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A word of a closed list. */
    public static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> list) throws SQLException {
        return Enum.valueOf(list, row.getString(column));
    }

    /** A word of a closed list that may be missing. */
    public static <E extends Enum<E>> @Nullable E wordOrNull(ResultSet row, String column, Class<E> list)
            throws SQLException {
        String word = row.getString(column);
        return word == null ? null : Enum.valueOf(list, word);
    }
}
