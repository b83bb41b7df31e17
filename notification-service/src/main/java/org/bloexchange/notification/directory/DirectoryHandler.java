package org.bloexchange.notification.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.database.Json;
import org.bloexchange.notification.database.Newest;
import org.jspecify.annotations.Nullable;

/** Keeps the offices of the directory; crossing points and agencies are nothing to this service. */
@ApplicationScoped
public class DirectoryHandler implements StreamHandler {

    private static final String OFFICE_CHANGED = "blo.office.changed.v1";

    private static final String UPSERT = """
            insert into office as o (code, country, kind, national_unit, closed_on, time_zone, names, sequence)
            select code, country, kind, national_unit, closed_on::date, time_zone, names::jsonb, sequence
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bigint[]) as n (code, country, kind, national_unit, closed_on, time_zone, names, sequence)
            order by code
            on conflict (code) do update set country = excluded.country, kind = excluded.kind,
                national_unit = excluded.national_unit, closed_on = excluded.closed_on,
                time_zone = excluded.time_zone, names = excluded.names, sequence = excluded.sequence
            where excluded.sequence > o.sequence""";

    private final Database database;

    DirectoryHandler(Database database) {
        this.database = database;
    }

    private record Row(OfficeChanged office, long sequence) {}

    @Override
    public String stream() {
        return "directory";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        List<InboundEvent> offices = events.stream()
                .filter(event -> event.type().equals(OFFICE_CHANGED))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (InboundEvent event : Newest.perSubject(offices)) {
            OfficeChanged office = event.dataAs(OfficeChanged.class);
            if (!office.country().equals(event.sourceCountry())) {
                throw new UnprocessableEventException(
                        QuarantineReason.FOREIGN_WRITER, "the office is not of the writing country");
            }
            rows.add(new Row(office, event.sequence()));
        }
        if (rows.isEmpty()) {
            return;
        }
        database.update(UPSERT, parameters -> parameters
                .texts(rows, row -> row.office().code())
                .texts(rows, row -> row.office().country())
                .texts(rows, row -> row.office().kind())
                .texts(rows, row -> row.office().nationalUnit())
                .texts(rows, row -> dayOf(row.office()))
                .texts(rows, row -> row.office().timeZone())
                .texts(rows, row -> Json.of(row.office().names()))
                .numbers(rows, Row::sequence));
    }

    private static @Nullable String dayOf(OfficeChanged office) {
        LocalDate day = office.closingDay();
        return day == null ? null : day.toString();
    }
}
