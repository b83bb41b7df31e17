package org.bloexchange.alert.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.inquiry.InquiryEvents;
import org.bloexchange.alert.inquiry.InquiryRows;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.republish.RepublishSource;
import org.jspecify.annotations.Nullable;

/** Stream {@code requests}: every state since, request by request and office by office, in their order; then the messages. */
@ApplicationScoped
class RequestsAgain implements RepublishSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final InquiryEvents events;

    RequestsAgain(Database database, InquiryEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public String stream() {
        return InquiryEvents.STREAM;
    }

    @Override
    public long count(Instant since) {
        return database.first(
                        Sql.of("select count(*) from inquiry where changed_at >= ?", since), row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public Page page(Instant since, @Nullable String cursor, int limit) {
        UUID after = cursor == null ? BEFORE_ALL : UUID.fromString(cursor);
        List<UUID> requests = database.list(
                Sql.of(
                        "select id from inquiry where id > ? and changed_at >= ? order by id limit ? for no key update",
                        after,
                        since,
                        limit),
                row -> Rows.id(row, "id"));
        if (requests.isEmpty()) {
            return new Page(List.of(), 0, null);
        }
        String next = requests.size() < limit ? null : requests.getLast().toString();
        List<OutboxRecord> records = new ArrayList<>(states(requests, since));
        records.addAll(messages(requests, since));
        return new Page(records, requests.size(), next);
    }

    private List<OutboxRecord> states(List<UUID> requests, Instant since) {
        Sql sql = Sql.of("select " + InquiryRows.INQUIRY + ", " + InquiryRows.ASKED + " from inquiry i")
                .add("join inquiry_asked q on q.inquiry_id = i.id join inquiry_step p on p.inquiry_id = q.inquiry_id")
                .add("and p.office = q.office " + InquiryRows.WITH_ALERT)
                .add("where i.id = any (?) and p.at >= ? order by i.id, q.office, p.revision", requests, since);
        return database.list(sql, row -> events.told(InquiryRows.inquiry(row), InquiryRows.asked(row))).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<OutboxRecord> messages(List<UUID> requests, Instant since) {
        Sql sql = Sql.of("select " + InquiryRows.MESSAGE + " from inquiry_message x")
                .add("where x.inquiry_id = any (?) and x.at >= ? order by x.inquiry_id, x.id", requests, since);
        return database.list(sql, row -> events.messaged(InquiryRows.message(row))).stream()
                .flatMap(List::stream)
                .toList();
    }
}
