package org.bloexchange.alert.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.AttachmentState;
import org.bloexchange.api.caller.Caller;

/** Files on their way in. */
@ApplicationScoped
class UploadStore {

    /** So many broken connections, or so small pieces, no upload needs: a whole one has forty. */
    private static final int MOST_PIECES = 1000;

    private final Database database;

    UploadStore(Database database) {
        this.database = database;
    }

    /** An alert that is added to. */
    record Owner(String office, AlertState state, int version) {}

    /** The alert, its row locked until the transaction ends; empty for what the reader may not see. */
    Optional<Owner> lockAlert(UUID alertId, Reach reach) {
        return database.first(
                AlertPolicy.one(alertId, reach)
                        .add(
                                "select a.originator_office, a.state, a.version from s join alert a on a.id = s.id for update of a"),
                row -> new Owner(
                        row.getString("originator_office"),
                        Rows.word(row, "state", AlertState.class),
                        row.getInt("version")));
    }

    /** How many attachments the alert has or may get; {@code ever} counts the removed ones, too. */
    record Count(int present, int ever) {}

    Count count(UUID alertId) {
        return database.first(
                        Sql.of("select count(*) filter (where state <> 'REMOVED' and state <> 'REJECTED'), count(*)")
                                .add("from attachment where alert_id = ?", alertId),
                        row -> new Count(row.getInt(1), row.getInt(2)))
                .orElseThrow();
    }

    void announce(UUID alertId, UUID id, AnnounceAttachment file, Author author, Instant now) {
        database.update(Sql.of(
                "insert into attachment (id, alert_id, state, name, caption, declared_size, declared_sha256, created_at,"
                        + " touched_at, author, author_office, author_function)"
                        + " values (?, ?, 'UPLOADING', ?, ?, ?, ?::bytea, ?, ?, ?, ?, ?)",
                id,
                alertId,
                file.name(),
                file.caption(),
                file.size(),
                file.sha256() == null ? null : HexFormat.of().parseHex(file.sha256()),
                now,
                now,
                author.account(),
                author.office(),
                author.function()));
    }

    /** The caller's own upload; empty for everybody else, and once it was removed. */
    Optional<Upload> find(UUID alertId, UUID id, Caller caller) {
        return database.first(
                AlertPolicy.one(alertId, AlertPolicy.reachOf(caller))
                        .add("select x.id, x.state, x.received, x.declared_size from s join attachment x")
                        .add(
                                "on x.alert_id = s.id and x.id = ? and x.author_office = ? and x.state <> 'REMOVED'",
                                id,
                                caller.office()),
                row -> new Upload(
                        id,
                        Rows.word(row, "state", AttachmentState.class),
                        row.getInt("received"),
                        row.getInt("declared_size")));
    }

    /**
     * Keeps the next bytes, by themselves: what was kept stays, whatever happens to the connection. With the last byte the
     * file is to be checked.
     *
     * @return false if these are not the next bytes: somebody else was faster, or it was removed
     */
    boolean append(UUID id, int from, byte[] bytes, Instant now) {
        return database.update(Sql.of(
                                "with x as (update attachment set received = received + ?, pieces = pieces + 1,",
                                bytes.length)
                        .add(
                                "touched_at = ?, state = case when received + ? = declared_size then 'PROCESSING' else state end",
                                now,
                                bytes.length)
                        .add(
                                "where id = ? and state = 'UPLOADING' and received = ? and pieces < ?",
                                id,
                                from,
                                MOST_PIECES)
                        .add("and received + ? <= declared_size returning id)", bytes.length)
                        .add(
                                "insert into attachment_piece (attachment_id, start_at, bytes) select id, ?, ? from x",
                                from,
                                bytes))
                == 1;
    }

    /** Forgets an upload that came to nothing; false if there is none. */
    boolean forget(UUID alertId, UUID id) {
        return database.update(Sql.of("delete from attachment where alert_id = ? and id = ?", alertId, id)
                        .add("and state in ('UPLOADING', 'PROCESSING', 'REJECTED')"))
                == 1;
    }

    /** Takes an attachment away from its alert, whose present version is the last it belongs to; false if there is none. */
    boolean remove(UUID alertId, UUID id, int version, Author author, Instant now) {
        Sql sql = Sql.of(
                        "with x as (update attachment set state = 'REMOVED', until_version = ?, removed_at = ?,",
                        version,
                        now)
                .add("remover = ?, remover_function = ?, thumbnail = null", author.account(), author.function())
                .add("where alert_id = ? and id = ? and state = 'READY' returning id),", alertId, id)
                .add("c as (delete from attachment_chunk using x where attachment_id = x.id) select id from x");
        return database.first(sql, row -> true).isPresent();
    }

    /** Forgets what nobody went on with since then; how many it were. */
    int forgetOlderThan(Instant then) {
        return database.update(
                Sql.of("delete from attachment where state in ('UPLOADING', 'REJECTED') and touched_at < ?", then));
    }
}
