package org.bloexchange.notification.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.database.Newest;

/**
 * Settles what an office has open of an alert once it accepts or declines. The same answer comes on the sender's and on
 * the recipient's topic; the second changes nothing. An answer may come before its alert: then it is kept for it.
 */
@ApplicationScoped
public class ResponsesHandler implements StreamHandler {

    private static final Set<String> SETTLING = Set.of("blo.receipt.accepted.v1", "blo.receipt.declined.v1");

    /** A notice for several offices is settled when all of them have answered its version. */
    private static final String SETTLE = """
            with kept as (
                insert into recipient as r
                    (alert_id, office, country, response_sequence, response, settled_version, settled_at)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
                    ?::timestamptz[]) order by 1, 2
                on conflict (alert_id, office) do update set response_sequence = excluded.response_sequence,
                    response = excluded.response,
                    settled_version = greatest(r.settled_version, excluded.settled_version),
                    settled_at = excluded.settled_at
                where excluded.response_sequence > r.response_sequence
                returning alert_id, office, settled_version, settled_at
            )
            update notice n set settled_at = k.settled_at
            from kept k
            where n.alert_id = k.alert_id and k.office = any(n.offices) and n.version <= k.settled_version
                and n.settled_at is null
                and not exists (
                    select from unnest(n.offices) as o (office)
                    where not exists (select from kept other
                            where other.alert_id = n.alert_id and other.office = o.office
                                and other.settled_version >= n.version)
                        and not exists (select from recipient r
                            where r.alert_id = n.alert_id and r.office = o.office and r.settled_version >= n.version))""";

    private final Database database;

    ResponsesHandler(Database database) {
        this.database = database;
    }

    private record Row(ReceiptEvent receipt, long sequence) {}

    @Override
    public String stream() {
        return "responses";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        List<InboundEvent> settling =
                events.stream().filter(event -> SETTLING.contains(event.type())).toList();
        List<Row> rows = new ArrayList<>();
        for (InboundEvent event : Newest.perSubject(settling)) {
            rows.add(new Row(receiptOf(event), event.sequence()));
        }
        if (rows.isEmpty()) {
            return;
        }
        database.update(SETTLE, parameters -> parameters
                .uuids(rows, row -> row.receipt().alertId())
                .texts(rows, row -> row.receipt().office())
                .texts(rows, row -> row.receipt().country())
                .numbers(rows, Row::sequence)
                .texts(rows, row -> row.receipt().state())
                .numbers(rows, row -> row.receipt().version())
                .times(rows, row -> row.receipt().at()));
    }

    private static ReceiptEvent receiptOf(InboundEvent event) {
        ReceiptEvent receipt = event.dataAs(ReceiptEvent.class);
        if (!event.sourceOffice().map(receipt.office()::equals).orElse(false)
                || !receipt.country().equals(event.sourceCountry())) {
            throw new UnprocessableEventException(QuarantineReason.FOREIGN_WRITER, "an office answers for itself only");
        }
        if (!event.subject().equals(receipt.alertId() + "/" + receipt.office())) {
            throw new UnprocessableEventException(QuarantineReason.CONTRACT, "the receipt is not the subject");
        }
        return receipt;
    }
}
