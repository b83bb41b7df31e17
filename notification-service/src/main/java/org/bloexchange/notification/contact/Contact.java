package org.bloexchange.notification.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bloexchange.notification.database.Columns;

/**
 * Somebody who may be told.
 *
 * @param function OFFICER, SUPERVISOR, COORDINATOR or ADMIN
 * @param channels how the person wants to be told; the screen shows everything in any case
 */
public record Contact(UUID id, String office, String country, String function, List<String> channels) {

    /** The columns {@link #read} takes. */
    public static final String COLUMNS = "contact_id, office, country, function, channels";

    /** Reads {@link #COLUMNS}. */
    public static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                Columns.uuid(row, "contact_id"),
                Columns.text(row, "office"),
                Columns.text(row, "country"),
                Columns.text(row, "function"),
                Columns.texts(row, "channels"));
    }

    /** An ADMIN keeps accounts and sees no case data, so is told of none. */
    public boolean mayBeTold() {
        return !function.equals("ADMIN");
    }
}
