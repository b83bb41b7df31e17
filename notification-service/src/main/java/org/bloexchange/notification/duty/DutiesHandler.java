package org.bloexchange.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.database.Newest;

/** Keeps the duty of each office, replaced as a whole by each newer version. */
@ApplicationScoped
public class DutiesHandler implements StreamHandler {

    private static final String UPSERT = """
            insert into duty as d (office, country, sequence)
            select * from unnest(?::text[], ?::text[], ?::bigint[])
            order by 1
            on conflict (office) do update set country = excluded.country, sequence = excluded.sequence
            where excluded.sequence > d.sequence
            returning office""";

    private static final String INSERT_SHIFTS = """
            insert into duty_shift (office, place, contact_id, from_at, until_at)
            select * from unnest(?::text[], ?::int[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])""";

    private static final String INSERT_RUNGS = """
            insert into duty_rung (office, rung, step, contacts)
            select office, rung, step, string_to_array(contacts, ',')::uuid[]
            from unnest(?::text[], ?::int[], ?::text[], ?::text[]) as r (office, rung, step, contacts)""";

    private final Database database;

    DutiesHandler(Database database) {
        this.database = database;
    }

    private record Row(DutyChanged duty, long sequence) {}

    private record ShiftRow(String office, int place, Shift shift) {}

    private record RungRow(String office, Rung rung) {}

    @Override
    public String stream() {
        return "duties";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        List<Row> rows = new ArrayList<>();
        for (InboundEvent event : Newest.perSubject(events)) {
            DutyChanged duty = event.dataAs(DutyChanged.class);
            if (!duty.country().equals(event.sourceCountry())
                    || !event.sourceOffice().map(duty.office()::equals).orElse(true)) {
                throw new UnprocessableEventException(
                        QuarantineReason.FOREIGN_WRITER, "an office speaks for its own duty only");
            }
            if (!duty.office().equals(event.subject())) {
                throw new UnprocessableEventException(QuarantineReason.WRONG_KEY, "the office is not the subject");
            }
            rows.add(new Row(duty, event.sequence()));
        }
        replace(rows);
    }

    private void replace(List<Row> rows) {
        List<String> newer = database.query(
                UPSERT,
                parameters -> parameters
                        .texts(rows, row -> row.duty().office())
                        .texts(rows, row -> row.duty().country())
                        .numbers(rows, Row::sequence),
                row -> Columns.text(row, "office"));
        List<DutyChanged> changed = rows.stream()
                .map(Row::duty)
                .filter(duty -> newer.contains(duty.office()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        database.update("delete from duty_shift where office = any(?::text[])", parameters -> parameters.texts(newer));
        database.update("delete from duty_rung where office = any(?::text[])", parameters -> parameters.texts(newer));
        List<ShiftRow> shifts = changed.stream()
                .flatMap(duty -> IntStream.range(0, duty.shifts().size())
                        .mapToObj(place ->
                                new ShiftRow(duty.office(), place, duty.shifts().get(place))))
                .toList();
        database.update(INSERT_SHIFTS, parameters -> parameters
                .texts(shifts, ShiftRow::office)
                .integers(shifts, ShiftRow::place)
                .uuids(shifts, row -> row.shift().contactId())
                .times(shifts, row -> row.shift().from())
                .times(shifts, row -> row.shift().until()));
        List<RungRow> rungs = changed.stream()
                .flatMap(duty -> duty.ladder().stream().map(rung -> new RungRow(duty.office(), rung)))
                .toList();
        database.update(INSERT_RUNGS, parameters -> parameters
                .texts(rungs, RungRow::office)
                .integers(rungs, row -> row.rung().rung())
                .texts(rungs, row -> row.rung().step())
                .lists(rungs, row -> row.rung().contacts().stream()
                        .map(Object::toString)
                        .toList()));
    }
}
