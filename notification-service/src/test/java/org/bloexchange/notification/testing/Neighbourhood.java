package org.bloexchange.notification.testing;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.testing.Registry.Person;

/** Everything around the service under test: a registry, a broker, and looks into the service's own tables. */
@ApplicationScoped
public class Neighbourhood {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger OFFICES = new AtomicInteger();

    private final Database database;
    private final CatchUpGate gate;
    private final Exchange exchange = new Exchange();
    private final Registry registry = new Registry(exchange);

    Neighbourhood(Database database, CatchUpGate gate) {
        this.database = database;
        this.gate = gate;
    }

    public Exchange exchange() {
        return exchange;
    }

    public Registry registry() {
        return registry;
    }

    /** An office nobody used before, in the directory of the service. */
    public String newOffice(String country) {
        String office = country + "-T" + OFFICES.incrementAndGet();
        registry.opens(office);
        await().atMost(PATIENCE)
                .until(() ->
                        count("select count(*) as n from office where code = '" + office + "'") == 1 && gate.isOpen());
        return office;
    }

    /** An officer on duty at the office, known to the service as that. */
    public Person officerOnDuty(String office) {
        Person officer = registry.officerOnDuty(office);
        awaitDuty(office, officer);
        return officer;
    }

    /** Waits until the service knows that the person is on duty there. */
    public void awaitDuty(String office, Person person) {
        await().atMost(PATIENCE)
                .until(() -> count(
                                "select count(*) as n from duty_shift join contact using (contact_id) where duty_shift.office = '"
                                        + office + "' and contact_id = '" + person.id() + "'")
                        == 1);
    }

    /** Waits until as many notices about the alert lie in the table. */
    public List<NoticeRow> awaitNotices(Alert alert, int count) {
        await().atMost(PATIENCE).until(() -> notices(alert).size() == count);
        return notices(alert);
    }

    /** A notice as the table has it. */
    public record NoticeRow(
            String id,
            String contact,
            String type,
            long version,
            List<String> offices,
            boolean withdrawn,
            boolean settled) {}

    /** Notices about an alert, in order. */
    public List<NoticeRow> notices(Alert alert) {
        return database.query(
                "select * from notice where alert_id = ? order by version, type, contact_id",
                parameters -> parameters.uuid(alert.id()),
                row -> new NoticeRow(
                        Columns.text(row, "id"),
                        Columns.text(row, "contact_id"),
                        Columns.text(row, "type"),
                        row.getLong("version"),
                        Columns.texts(row, "offices"),
                        row.getTimestamp("withdrawn_at") != null,
                        row.getTimestamp("settled_at") != null));
    }

    /** States of the alert's deliveries over a channel. */
    public List<String> deliveryStates(Alert alert, String channel) {
        return database.query(
                """
                select d.state || coalesce('(' || d.reason || ')', '') as state
                from delivery d join notice n on n.id = d.notice_id
                where n.alert_id = ? and d.channel = ? order by n.version, n.contact_id""", parameters -> parameters.uuid(alert.id()).text(channel), row -> Columns.text(row, "state"));
    }

    /** The value of a query with one number called n. */
    public long count(String sql) {
        return database.query(sql, parameters -> {}, row -> row.getLong("n")).getFirst();
    }

    /** The value of a query with one text called t. */
    public String text(String sql) {
        return database.query(sql, parameters -> {}, row -> Columns.text(row, "t"))
                .getFirst();
    }

    /** Changes the tables beside the service, as another replica would. */
    public int change(String sql) {
        return database.update(sql, parameters -> {});
    }
}
