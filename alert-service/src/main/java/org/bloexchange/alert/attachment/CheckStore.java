package org.bloexchange.alert.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;
import org.jspecify.annotations.Nullable;

/** Uploads that are complete, on their way through the check. */
@ApplicationScoped
class CheckStore {

    private final Database database;

    CheckStore(Database database) {
        this.database = database;
    }

    /**
     * A file this replica is to check.
     *
     * @param attempt counts from 1; a verdict holds only while nobody began another attempt
     * @param sha256 as declared, in hexadecimal, if it was
     */
    record ToCheck(
            UUID id, UUID alertId, int attempt, @Nullable String sha256) {}

    /** The file that waits longest and that nobody has in hand; from then on this replica has it until the time given. */
    Optional<ToCheck> claim(Instant now, Instant until) {
        Sql sql = Sql.of("update attachment set attempts = attempts + 1, claimed_until = ? where id = (", until)
                .add(
                        "select id from attachment where state = 'PROCESSING' and (claimed_until is null or claimed_until < ?)",
                        now)
                .add("order by touched_at limit 1 for update skip locked)")
                .add("returning id, alert_id, attempts, declared_sha256");
        return database.first(sql, row -> {
            byte[] declared = row.getBytes("declared_sha256");
            return new ToCheck(
                    Rows.id(row, "id"),
                    Rows.id(row, "alert_id"),
                    row.getInt("attempts"),
                    declared == null ? null : HexFormat.of().formatHex(declared));
        });
    }

    /** The piece that begins there; empty if there is none. */
    Optional<byte[]> piece(UUID id, int from) {
        return database.first(
                Sql.of("select bytes from attachment_piece where attachment_id = ? and start_at = ?", id, from),
                row -> row.getBytes("bytes"));
    }

    /** Notes why the file is not taken; nothing if it was removed meanwhile. */
    void refuse(ToCheck file, AttachmentRefusal reason, Instant now) {
        database.update(Sql.of(
                        "with x as (update attachment set state = 'REJECTED', refusal = ?, touched_at = ?", reason, now)
                .add("where id = ? and state = 'PROCESSING' and attempts = ? returning id)", file.id(), file.attempt())
                .add("delete from attachment_piece using x where attachment_id = x.id"));
    }

    /** Gives the file back, to be tried again. */
    void giveBack(ToCheck file, Instant notBefore) {
        database.update(Sql.of("update attachment set claimed_until = ? where id = ?", notBefore, file.id())
                .add("and state = 'PROCESSING' and attempts = ?", file.attempt()));
    }

    /**
     * Makes the file part of its alert from the present version on; its content is still to follow in the same transaction. The alert's row is
     * locked, so that no version is written meanwhile.
     *
     * @return false if it was removed meanwhile
     */
    boolean accept(ToCheck file, Verdict.Clean clean, Instant now) {
        int version = database.first(
                        Sql.of("select version from alert where id = ? for share", file.alertId()),
                        row -> row.getInt(1))
                .orElseThrow();
        Sql sql = Sql.of(
                        "with x as (update attachment set state = 'READY', media_type = ?, size = ?, width = ?, height = ?,",
                        clean.mediaType(),
                        clean.size(),
                        clean.width(),
                        clean.height())
                .add(
                        "thumbnail = ?, ready_at = ?, touched_at = ?, from_version = ?",
                        clean.thumbnail(),
                        now,
                        now,
                        version)
                .add("where id = ? and state = 'PROCESSING' and attempts = ? returning id),", file.id(), file.attempt())
                .add("p as (delete from attachment_piece using x where attachment_id = x.id) select id from x");
        return database.first(sql, row -> true).isPresent();
    }

    void writeChunk(UUID id, int number, byte[] bytes) {
        database.update(Sql.of(
                "insert into attachment_chunk (attachment_id, number, bytes) values (?, ?, ?)", id, number, bytes));
    }

    void writeDigest(UUID id, byte[] sha256) {
        database.update(Sql.of("update attachment set sha256 = ? where id = ?", sha256, id));
    }
}
