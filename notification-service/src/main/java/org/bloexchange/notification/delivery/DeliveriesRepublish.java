package org.bloexchange.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.republish.RepublishSource;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.jspecify.annotations.Nullable;

/** Writes the stream {@code deliveries} again. Its rows never change, so there is nothing to lock. */
@ApplicationScoped
public class DeliveriesRepublish implements RepublishSource {

    private static final String PAGE = """
            select o.alert_id, o.office, o.version, o.country, o.channel, o.delivered_at, p.originator_country
            from office_delivery o
            left join alert_pointer p on p.alert_id = o.alert_id and p.reader = o.country
            where o.delivered_at >= ? and (o.alert_id, o.office, o.version) > (?, ?, ?)
            order by o.alert_id, o.office, o.version limit ?""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final DeliveryEvents events;

    DeliveriesRepublish(Database database, DeliveryEvents events) {
        this.database = database;
        this.events = events;
    }

    private record Row(
            DeliveryDelivered delivered, @Nullable String senderCountry) {}

    @Override
    public String stream() {
        return "deliveries";
    }

    @Override
    public long count(Instant since) {
        return database.query(
                        "select count(*) as rows from office_delivery where delivered_at >= ?",
                        parameters -> parameters.time(since),
                        row -> row.getLong("rows"))
                .getFirst();
    }

    @Override
    public Page page(Instant since, @Nullable String cursor, int limit) {
        String[] after = cursor == null ? new String[] {BEFORE_ALL.toString(), "", "0"} : cursor.split("/", -1);
        List<Row> rows = database.query(
                PAGE,
                parameters -> parameters
                        .time(since)
                        .uuid(UUID.fromString(after[0]))
                        .text(after[1])
                        .number(Long.parseLong(after[2]))
                        .number(limit),
                row -> new Row(DeliveryConfirmation.read(row), Columns.textOrNull(row, "originator_country")));
        List<OutboxRecord> records = new ArrayList<>();
        rows.forEach(row -> records.addAll(events.records(row.delivered(), row.senderCountry())));
        return new Page(
                records,
                rows.size(),
                rows.size() < limit ? null : cursorOf(rows.getLast().delivered()));
    }

    private static String cursorOf(DeliveryDelivered last) {
        return last.alertId() + "/" + last.office() + "/" + last.version();
    }
}
