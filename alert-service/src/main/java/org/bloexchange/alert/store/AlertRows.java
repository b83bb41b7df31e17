package org.bloexchange.alert.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Closure;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.document.Release;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;

/** How a version lies in the tables {@code alert a} and {@code alert_version v}. */
public final class AlertRows {

    /** The columns {@link #read} needs. */
    public static final String COLUMNS =
            "a.id, a.reference, a.kind, a.originator_office, a.originator_country, a.issued_at, v.version, v.state,"
                    + " v.urgency, v.material, v.audience, v.disclosed, v.document, v.cancellation, v.closure, v.release,"
                    + " v.changed_at";

    private AlertRows() {}

    /** The version the cursor stands on. */
    public static AlertVersion read(ResultSet row) throws SQLException {
        String cancellation = row.getString("cancellation");
        String closure = row.getString("closure");
        String release = row.getString("release");
        return new AlertVersion(
                Rows.id(row, "id"),
                row.getString("reference"),
                row.getInt("version"),
                Rows.word(row, "kind", Kind.class),
                Rows.word(row, "state", AlertState.class),
                Rows.word(row, "urgency", Urgency.class),
                row.getBoolean("material"),
                new Originator(row.getString("originator_office"), row.getString("originator_country")),
                Rows.time(row, "issued_at"),
                Rows.time(row, "changed_at"),
                Rows.texts(row, "audience"),
                row.getBoolean("disclosed"),
                Documents.read(row.getString("document"), AlertContent.class),
                cancellation == null ? null : Documents.read(cancellation, Cancellation.class),
                closure == null ? null : Documents.read(closure, Closure.class),
                release == null ? null : Documents.read(release, Release.class));
    }
}
