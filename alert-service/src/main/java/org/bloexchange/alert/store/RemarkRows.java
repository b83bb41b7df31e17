package org.bloexchange.alert.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RemarkPhrase;

/** How a remark lies in the tables {@code alert a} and {@code remark x}. */
public final class RemarkRows {

    /** The columns {@link #read} needs. */
    public static final String COLUMNS =
            "x.alert_id, x.id, a.reference, x.office, x.country, x.addressees, x.phrase, x.text, x.language, x.at";

    private RemarkRows() {}

    /** The remark the cursor stands on. */
    public static Remark read(ResultSet row) throws SQLException {
        return new Remark(
                Rows.id(row, "alert_id"),
                Rows.id(row, "id"),
                row.getString("reference"),
                row.getString("office"),
                row.getString("country"),
                Rows.texts(row, "addressees"),
                Rows.wordOrNull(row, "phrase", RemarkPhrase.class),
                row.getString("text"),
                Rows.wordOrNull(row, "language", Language.class),
                Rows.time(row, "at"));
    }
}
