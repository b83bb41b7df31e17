package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.HistoryView.By;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A file that is or was part of an alert.
 *
 * @param untilVersion the last version it belonged to, once it was taken away; then its content is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentMade(
        By by,
        UUID attachmentId,
        String name,
        String mediaType,
        int size,
        Instant addedAt,
        int fromVersion,
        @Nullable By removedBy,
        @Nullable Instant removedAt,
        @Nullable Integer untilVersion) {

    /** Those that belong to a version the reader may see, oldest first. */
    static Sql of(UUID alertId, Reach reach) {
        return Sql.of("select x.* from alert a join attachment x on x.alert_id = a.id and x.from_version is not null")
                .add("where a.id = ? and exists (select from alert_version v where v.alert_id = a.id", alertId)
                .add(
                        "and v.version >= x.from_version and (x.until_version is null or v.version <= x.until_version) and")
                .add(AlertPolicy.seesVersion(reach))
                .add(") order by x.ready_at, x.id");
    }

    static AttachmentMade read(ResultSet row) throws SQLException {
        String office = row.getString("author_office");
        String remover = row.getString("remover_function");
        return new AttachmentMade(
                new By(office, row.getString("author_function")),
                Rows.id(row, "id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                Rows.time(row, "ready_at"),
                row.getInt("from_version"),
                remover == null ? null : new By(office, remover),
                Rows.timeOrNull(row, "removed_at"),
                Rows.numberOrNull(row, "until_version"));
    }
}
