package org.bloexchange.alert.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.policy.InquiryPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/** Writes requests. Whoever changes one holds the lock on its row, so that each office's revisions have no gaps. */
@ApplicationScoped
class InquiryStore {

    private final Database database;

    InquiryStore(Database database) {
        this.database = database;
    }

    /** The request, if the reader may see it, locked until the transaction ends. */
    Optional<Inquiry> lock(UUID id, Reach reach) {
        Sql sql = InquiryPolicy.one(id, reach)
                .add("select " + InquiryRows.INQUIRY + " from s join inquiry i on i.id = s.id "
                        + InquiryRows.WITH_ALERT)
                .add("for no key update of i");
        return database.first(sql, InquiryRows::inquiry);
    }

    /** Where it stands at the offices the reader may see; to be asked once it is locked. */
    List<Asked> asked(UUID id, Reach reach) {
        Sql sql = Sql.of("select i.id, " + InquiryRows.ASKED + " from inquiry i")
                .add("join inquiry_asked q on q.inquiry_id = i.id join inquiry_step p on p.inquiry_id = q.inquiry_id")
                .add("and p.office = q.office and p.revision = q.revision")
                .add("where i.id = ? and", id)
                .add(InquiryPolicy.seesAsked(reach))
                .add("order by q.office");
        return database.list(sql, InquiryRows::asked);
    }

    /** A new request with the offices it asks. */
    void open(Inquiry inquiry, List<Asked> asked, Author author) {
        AskedIdentifier identifier = inquiry.identifier();
        Sql sql = Sql.of(
                        """
                with i as (
                    insert into inquiry (id, asking_office, asking_country, alert_id, match_id, identifier_type,
                        identifier_value, identifier_country, identifier_key, question, language, urgency, opened_at,
                        changed_at, author, author_function)
                    values (?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))""",
                        inquiry.requestId(),
                        inquiry.asking().office(),
                        inquiry.asking().country(),
                        inquiry.alertId(),
                        inquiry.matchId(),
                        identifier == null ? null : identifier.type(),
                        identifier == null ? null : identifier.value(),
                        identifier == null ? null : identifier.country(),
                        identifier == null ? null : identifier.key(),
                        inquiry.question(),
                        inquiry.language(),
                        inquiry.urgency(),
                        inquiry.openedAt(),
                        inquiry.openedAt(),
                        author.account(),
                        author.function())
                .add(
                        """
                , q as (
                    insert into inquiry_asked (inquiry_id, office, country, state, revision, due_at)
                    select ?, o.office, o.country, 'OPEN', 1, ?
                    from unnest(?::text[], ?::text[]) as o (office, country))""",
                        inquiry.requestId(),
                        inquiry.openedAt().plus(inquiry.urgency().period()),
                        asked.stream().map(row -> row.party().office()).toList(),
                        asked.stream().map(row -> row.party().country()).toList());
        database.update(steps(sql.add(","), asked, author));
    }

    /** The next revisions at some offices. */
    void write(UUID id, Collection<Asked> next, Author author, Instant now) {
        Sql sql = Sql.of("with i as (update inquiry set changed_at = ? where id = ?)", now, id)
                .add(
                        """
                , q as (
                    update inquiry_asked q set state = n.state, revision = n.revision
                    from unnest(?::text[], ?::text[], ?::int[]) as n (office, state, revision)
                    where q.inquiry_id = ? and q.office = n.office),""",
                        next.stream().map(row -> row.party().office()).toList(),
                        next.stream().map(row -> row.state().name()).toList(),
                        next.stream().map(Asked::revision).toList(),
                        id);
        database.update(steps(sql, next, author));
    }

    private static Sql steps(Sql sql, Collection<Asked> rows, Author author) {
        return sql.add(
                """
                p as (select * from unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::jsonb[], ?::timestamptz[])
                    as p (inquiry_id, office, revision, state, answer, at))
                insert into inquiry_step (inquiry_id, office, revision, state, answer, at, author, author_office,
                    author_function)
                select p.*, ?, ?, ? from p""",
                rows.stream().map(Asked::requestId).toList(),
                rows.stream().map(row -> row.party().office()).toList(),
                rows.stream().map(Asked::revision).toList(),
                rows.stream().map(row -> row.state().name()).toList(),
                rows.stream().map(row -> written(row.answer())).toList(),
                rows.stream().map(Asked::changedAt).toList(),
                author.account(),
                author.office(),
                author.function());
    }

    private static @Nullable String written(@Nullable Answer answer) {
        return answer == null ? null : Documents.write(answer);
    }

    void write(Message message, Author author) {
        Sql sql = Sql.of(
                        "with i as (update inquiry set changed_at = ? where id = ?)", message.at(), message.requestId())
                .add(
                        "insert into inquiry_message (inquiry_id, id, office, country, addressees, text, language, at,"
                                + " author, author_function) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        message.requestId(),
                        message.messageId(),
                        message.speaker().office(),
                        message.speaker().country(),
                        message.addressees(),
                        message.text(),
                        message.language(),
                        message.at(),
                        author.account(),
                        author.function());
        database.update(sql);
    }
}
