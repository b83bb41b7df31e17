package org.bloexchange.alert.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.issue.IssueAlert;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/** Drafts in the database. Every statement names the office whose they are: those of another are not found. */
@ApplicationScoped
class DraftStore {

    private final Database database;

    DraftStore(Database database) {
        this.database = database;
    }

    void insert(Draft draft, Author author) {
        database.update(Sql.of(
                "insert into draft (id, office, version, said, saved_at, author, author_function)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?, ?)",
                draft.id(),
                draft.office(),
                draft.version(),
                Documents.writeWithoutNulls(draft.said()),
                draft.savedAt(),
                author.account(),
                draft.function()));
    }

    /** Replaces the version before the one given; false if that is not the present one, or there is none. */
    boolean update(Draft draft, Author author) {
        return database.update(Sql.of(
                        "update draft set version = ?, said = ?::jsonb, saved_at = ?, author = ?, author_function = ?"
                                + " where id = ? and office = ? and version = ?",
                        draft.version(),
                        Documents.writeWithoutNulls(draft.said()),
                        draft.savedAt(),
                        author.account(),
                        draft.function(),
                        draft.id(),
                        draft.office(),
                        draft.version() - 1))
                == 1;
    }

    Optional<Draft> find(UUID id, String office) {
        return database.first(Sql.of("select * from draft where id = ? and office = ?", id, office), DraftStore::read);
    }

    /** Where a list goes on: after that draft. */
    record After(Instant savedAt, UUID id) {}

    /** Those saved last first. */
    List<Draft> newest(String office, @Nullable After after, int limit) {
        Sql sql = Sql.of("select * from draft where office = ?", office);
        if (after != null) {
            sql.add("and (saved_at, id) < (?, ?)", after.savedAt(), after.id());
        }
        return database.list(sql.add("order by saved_at desc, id desc limit ?", limit), DraftStore::read);
    }

    /** Takes a draft away, if that is its present version; returns a row then. */
    static Sql taking(UUID id, String office, long version) {
        return Sql.of("delete from draft where id = ? and office = ? and version = ? returning 1", id, office, version);
    }

    boolean delete(UUID id, String office, long version) {
        return database.first(taking(id, office, version), row -> true).isPresent();
    }

    int forget(Instant untouchedSince) {
        return database.update(Sql.of("delete from draft where saved_at < ?", untouchedSince));
    }

    private static Draft read(ResultSet row) throws SQLException {
        return new Draft(
                Rows.id(row, "id"),
                row.getString("office"),
                row.getInt("version"),
                Documents.read(row.getString("said"), IssueAlert.class),
                Rows.time(row, "saved_at"),
                row.getString("author_function"));
    }
}
