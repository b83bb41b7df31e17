package org.bloexchange.notification.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.messaging.contract.ContractRecord;
import org.jspecify.annotations.Nullable;

/** Plays liaison-registry: offices, people and duty, each with a version that rises. */
public final class Registry {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Exchange exchange;
    private final Map<String, Long> versions = new HashMap<>();

    public Registry(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Somebody at an office. */
    public record Person(
            UUID id,
            String office,
            String function,
            @Nullable String mail,
            List<String> languages) {

        public String country() {
            return office.substring(0, 2);
        }

        /** The same person with that address. */
        public Person withMail(String address) {
            return new Person(id, office, function, address, languages);
        }

        /** The same person with these languages. */
        public Person speaking(String... spoken) {
            return new Person(id, office, function, mail, List.of(spoken));
        }

        /** The same person at another office. */
        public Person at(String otherOffice) {
            return new Person(id, otherOffice, function, mail, languages);
        }
    }

    /** An office with its country's national unit. */
    public void opens(String office) {
        String country = office.substring(0, 2);
        if (!versions.containsKey("office/" + country + "-NATIONAL")) {
            exchange.send(officeRecord(country + "-NATIONAL", "NATIONAL_UNIT", null));
        }
        exchange.send(officeRecord(office, "BORDER_OFFICE", null));
    }

    /** The office is closed since that day. */
    public void closes(String office, String day) {
        exchange.send(officeRecord(office, "BORDER_OFFICE", day));
    }

    /** An officer of the office, on duty from now on, with a mail address. */
    public Person officerOnDuty(String office) {
        Person officer = officer(office);
        isOnDuty(office, officer);
        return officer;
    }

    /** An officer of the office, not on duty. */
    public Person officer(String office) {
        UUID id = UUID.randomUUID();
        Person person = new Person(id, office, "OFFICER", "officer-" + id + "@exercise.invalid", List.of("en"));
        keeps(person);
        return person;
    }

    /** Somebody with that function at the office. */
    public Person somebody(String office, String function) {
        UUID id = UUID.randomUUID();
        Person person = new Person(id, office, function, null, List.of());
        keeps(person);
        return person;
    }

    /** What the registry says of the person now. */
    public void keeps(Person person) {
        exchange.send(contactRecord(person, next("contact/" + person.id()), person.country()));
    }

    /** What it says with a version of the test's choosing. */
    public void keeps(Person person, long version) {
        exchange.send(contactRecord(person, version, person.country()));
    }

    /** The copy another country reads. */
    public void shows(Person person, String reader, long version) {
        exchange.send(contactRecord(person, version, reader));
    }

    /** The person is gone. */
    public void forgets(Person person) {
        forgets(person, person.country(), next("contact/" + person.id()));
    }

    /** The person is gone, for one reader. */
    public void forgets(Person person, String reader, long version) {
        exchange.send(Exchange.record(
                "blo.contact.changed.v1",
                "contacts",
                reader,
                "/offices/" + person.office(),
                person.id().toString(),
                person.id().toString(),
                version,
                null));
    }

    /** They are on duty from an hour ago on; nobody else is. */
    public void isOnDuty(String office, Person... people) {
        ArrayNode shifts = JSON.arrayNode();
        for (Person person : people) {
            shifts.add(JSON.objectNode()
                    .put("contactId", person.id().toString())
                    .put("from", Instant.now().minusSeconds(3600).toString()));
        }
        duty(office, shifts, JSON.arrayNode());
    }

    /** Nobody is on duty; the ladder's rungs have these people. */
    public void hasOnlyALadder(String office, List<List<Person>> rungs) {
        ArrayNode ladder = JSON.arrayNode();
        for (int place = 0; place < rungs.size(); place++) {
            ArrayNode contacts = JSON.arrayNode();
            rungs.get(place).forEach(person -> contacts.add(person.id().toString()));
            ObjectNode rung = JSON.objectNode().put("rung", place + 1).put("step", place == 0 ? "DUTY" : "OFFICE");
            rung.set("contacts", contacts);
            ladder.add(rung);
        }
        duty(office, JSON.arrayNode(), ladder);
    }

    /** The account's tokens no longer count. */
    public void revokes(UUID account, String country) {
        ObjectNode data = JSON.objectNode()
                .put("accountId", account.toString())
                .put("country", country)
                .put("revokedAt", Instant.now().toString())
                .put("reason", "DISABLED")
                .put("version", 1);
        exchange.send(Exchange.record(
                "blo.account.revoked.v1",
                "revocations",
                country,
                "/countries/" + country,
                account.toString(),
                account.toString(),
                1,
                data));
    }

    private void duty(String office, ArrayNode shifts, ArrayNode ladder) {
        long version = next("duty/" + office);
        String country = office.substring(0, 2);
        ObjectNode data =
                JSON.objectNode().put("office", office).put("country", country).put("timeZone", "Asia/Dushanbe");
        data.set("shifts", shifts);
        data.set("ladder", ladder);
        data.put("version", version);
        exchange.send(Exchange.record(
                "blo.duty.changed.v1", "duties", country, "/offices/" + office, office, office, version, data));
    }

    private ContractRecord officeRecord(String code, String kind, @Nullable String closedOn) {
        String key = "office/" + code;
        String country = code.substring(0, 2);
        long version = next(key);
        ObjectNode data = JSON.objectNode().put("code", code).put("kind", kind).put("country", country);
        data.putObject("names").put("en", code);
        data.put("evidence", "ASSUMED");
        if (closedOn != null) {
            data.put("closedOn", closedOn);
        }
        data.putArray("modes");
        data.put("timeZone", "Asia/Dushanbe");
        data.putArray("crossingPoints");
        data.putArray("counterparts");
        if (kind.equals("BORDER_OFFICE")) {
            data.put("nationalUnit", country + "-NATIONAL");
        }
        data.put("version", version);
        return Exchange.record(
                "blo.office.changed.v1", "directory", "all", "/countries/" + country, key, key, version, data);
    }

    private static ContractRecord contactRecord(Person person, long version, String reader) {
        ObjectNode data = JSON.objectNode()
                .put("contactId", person.id().toString())
                .put("office", person.office())
                .put("country", person.country())
                .put("name", "Exercise person")
                .put("function", person.function());
        if (person.mail() != null) {
            data.put("mail", person.mail());
        }
        data.putArray("phones");
        ArrayNode languages = data.putArray("languages");
        person.languages().forEach(languages::add);
        ArrayNode channels = data.putArray("channels").add("SCREEN");
        if (person.mail() != null) {
            channels.add("MAIL");
        }
        data.put("visibility", "ALL_OFFICES").put("version", version);
        return Exchange.record(
                "blo.contact.changed.v1",
                "contacts",
                reader,
                "/offices/" + person.office(),
                person.id().toString(),
                person.id().toString(),
                version,
                data);
    }

    private long next(String aggregate) {
        return versions.merge(aggregate, 1L, Long::sum);
    }
}
