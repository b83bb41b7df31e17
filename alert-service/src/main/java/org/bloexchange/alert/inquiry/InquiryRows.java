package org.bloexchange.alert.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RequestState;
import org.bloexchange.alert.vocabulary.RequestUrgency;
import org.jspecify.annotations.Nullable;

/** How requests lie in {@code inquiry i}, {@code inquiry_asked q}, {@code inquiry_step p} and {@code inquiry_message x}. */
public final class InquiryRows {

    /** What {@link #inquiry} needs; to be selected from {@link #WITH_ALERT}. */
    public static final String INQUIRY = "i.id, i.asking_office, i.asking_country, i.alert_id, a.reference, i.match_id,"
            + " i.identifier_type, i.identifier_value, i.identifier_country, i.identifier_key, i.question, i.language,"
            + " i.urgency, i.opened_at";

    /** Brings the reference of the alert a request is about. */
    public static final String WITH_ALERT = "left join alert a on a.id = i.alert_id";

    /** What {@link #asked} needs. */
    public static final String ASKED =
            "q.office as asked_office, q.country as asked_country, q.due_at, p.state, p.revision, p.at, p.answer";

    /** What {@link #message} needs. */
    public static final String MESSAGE =
            "x.inquiry_id, x.id, x.office, x.country, x.addressees, x.text, x.language, x.at";

    private InquiryRows() {}

    /** The request the cursor stands on. */
    public static Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                Rows.id(row, "id"),
                new Party(row.getString("asking_office"), row.getString("asking_country")),
                Rows.idOrNull(row, "alert_id"),
                row.getString("reference"),
                Rows.idOrNull(row, "match_id"),
                identifier(row),
                row.getString("question"),
                Rows.wordOrNull(row, "language", Language.class),
                Rows.word(row, "urgency", RequestUrgency.class),
                Rows.time(row, "opened_at"));
    }

    private static @Nullable AskedIdentifier identifier(ResultSet row) throws SQLException {
        IdentifierType type = Rows.wordOrNull(row, "identifier_type", IdentifierType.class);
        return type == null
                ? null
                : new AskedIdentifier(
                        type,
                        row.getString("identifier_value"),
                        row.getString("identifier_country"),
                        row.getString("identifier_key"));
    }

    /** Where it stands or stood at an office. */
    public static Asked asked(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Asked(
                Rows.id(row, "id"),
                new Party(row.getString("asked_office"), row.getString("asked_country")),
                Rows.word(row, "state", RequestState.class),
                row.getInt("revision"),
                Rows.time(row, "due_at"),
                Rows.time(row, "at"),
                answer == null ? null : Documents.read(answer, Answer.class));
    }

    /** The message the cursor stands on. */
    public static Message message(ResultSet row) throws SQLException {
        return new Message(
                Rows.id(row, "inquiry_id"),
                Rows.id(row, "id"),
                new Party(row.getString("office"), row.getString("country")),
                Rows.texts(row, "addressees"),
                row.getString("text"),
                Rows.wordOrNull(row, "language", Language.class),
                Rows.time(row, "at"));
    }
}
