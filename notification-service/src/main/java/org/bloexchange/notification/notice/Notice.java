package org.bloexchange.notification.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.bloexchange.notification.database.Columns;

/**
 * A notice as its contact is shown it.
 *
 * @param counter its number among the contact's notices; rises by one, numbers may be missing
 * @param office the recipient office it was made for
 */
public record Notice(
        UUID id,
        UUID contactId,
        long counter,
        NoticeType type,
        UUID alertId,
        long version,
        String urgency,
        String office,
        Instant createdAt) {

    /** The columns {@link #read} takes, of a table or alias {@code n}. */
    public static final String COLUMNS =
            "n.id, n.contact_id, n.counter, n.type, n.alert_id, n.version, n.urgency, n.offices[1] as office, n.created_at";

    /** Reads {@link #COLUMNS}. */
    public static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "contact_id"),
                row.getLong("counter"),
                NoticeType.valueOf(Columns.text(row, "type")),
                Columns.uuid(row, "alert_id"),
                row.getLong("version"),
                Columns.text(row, "urgency"),
                Columns.text(row, "office"),
                Columns.time(row, "created_at"));
    }
}
