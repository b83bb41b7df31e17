package org.bloexchange.alert.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;
import org.bloexchange.alert.vocabulary.AttachmentState;
import org.bloexchange.api.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Attachments as a reader may see them, each with one statement; what it may not see is not found. */
@ApplicationScoped
class AttachmentReader {

    private final Database database;

    AttachmentReader(Database database) {
        this.database = database;
    }

    /** The attachments of an alert, oldest first; empty if there is no such alert for this reader. */
    Optional<List<AttachmentView>> of(UUID alertId, Caller reader) {
        Sql sql = visible(alertId, reader, "left join", "true").add("order by x.created_at, x.id");
        List<AttachmentView> found = new ArrayList<>();
        List<Boolean> rows = database.list(sql, row -> {
            if (row.getString("name") != null) {
                found.add(view(row));
            }
            return true;
        });
        return rows.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** One attachment. */
    Optional<AttachmentView> find(UUID alertId, UUID id, Caller reader) {
        return database.first(visible(alertId, reader, "join", "x.id = ?", id), AttachmentReader::view);
    }

    /** The thumbnail of a picture. */
    Optional<byte[]> thumbnail(UUID alertId, UUID id, Caller reader) {
        return database.first(
                visible(alertId, reader, "join", "x.state = 'READY' and x.width > 0 and x.id = ?", id),
                row -> row.getBytes("thumbnail"));
    }

    /** A part of the content; empty if it is gone. */
    Optional<byte[]> chunk(UUID id, int number) {
        return database.first(
                Sql.of("select bytes from attachment_chunk where attachment_id = ? and number = ?", id, number),
                row -> row.getBytes("bytes"));
    }

    /**
     * The attachments {@code x} a reader may see: while they are there, all that belong to a version it may see, and those
     * of its own office on their way.
     */
    private static Sql visible(UUID alertId, Caller reader, String join, String which, Object... values) {
        var reach = AlertPolicy.reachOf(reader);
        return AlertPolicy.one(alertId, reach)
                .add("select x.* from s join alert a on a.id = s.id")
                .add(join + " attachment x on x.alert_id = a.id and")
                .add(which, values)
                .add("and (x.state = 'READY' and exists (select from alert_version v where v.alert_id = a.id")
                .add("and v.version >= x.from_version and")
                .add(AlertPolicy.seesVersion(reach))
                .add(") or x.state in ('UPLOADING', 'PROCESSING', 'REJECTED') and x.author_office = ?", reader.office())
                .add(")");
    }

    private static AttachmentView view(ResultSet row) throws SQLException {
        AttachmentState state = Rows.word(row, "state", AttachmentState.class);
        boolean ready = state == AttachmentState.READY;
        return new AttachmentView(
                Rows.id(row, "id"),
                row.getString("name"),
                row.getString("caption"),
                state,
                row.getInt(ready ? "size" : "declared_size"),
                ready ? null : row.getInt("received"),
                Rows.wordOrNull(row, "refusal", AttachmentRefusal.class),
                row.getString("media_type"),
                hexOrNull(row.getBytes("sha256")),
                measureOrNull(row.getInt("width")),
                measureOrNull(row.getInt("height")),
                Rows.timeOrNull(row, "ready_at"),
                Rows.numberOrNull(row, "from_version"));
    }

    private static @Nullable String hexOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable Integer measureOrNull(int pixels) {
        return pixels == 0 ? null : pixels;
    }
}
