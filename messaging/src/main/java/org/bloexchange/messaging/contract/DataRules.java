package org.bloexchange.messaging.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.topic.TopicName;

/**
 * What must agree between valid data and its envelope: the key and subject are the data's own ids, the sequence is its
 * version, and a writer speaks only for itself.
 */
final class DataRules {

    private final TopicName topic;
    private final ContractRecord record;
    private final JsonNode data;
    private final List<String> problems = new ArrayList<>();

    private DataRules(TopicName topic, ContractRecord record, JsonNode data) {
        this.topic = topic;
        this.record = record;
        this.data = data;
    }

    /** For data its schema has nothing against. */
    static List<String> problems(TopicName topic, ContractRecord record, JsonNode data) {
        String[] type = record.headers().getOrDefault(Headers.TYPE, "").split("\\.", -1);
        if (type.length != 4) {
            return List.of();
        }
        DataRules rules = new DataRules(topic, record, data);
        rules.check(type[1], type[2]);
        return rules.problems;
    }

    private void check(String aggregate, String happened) {
        switch (aggregate) {
            case "alert" -> checkAlert(happened);
            case "receipt" -> {
                checkRecipient();
                same("/state", happened.toUpperCase(Locale.ROOT), text("state"));
            }
            case "outcome" -> {
                checkRecipient();
                checkSequence("revision");
            }
            case "remark" -> checkSaid("alertId", "remarkId");
            case "request" -> checkRequest(happened);
            case "delivery" -> {
                checkRecipient();
                checkSequence("version");
            }
            case "match" -> checkMatch();
            case "share" -> checkShare(happened);
            case "crossing-point", "agency", "office" -> {
                checkIds(aggregate + "/" + text("code"), aggregate + "/" + text("code"));
                checkSequence("version");
            }
            case "contact" -> checkContact();
            case "duty" -> checkOwn(text("office"));
            case "account" -> checkOwn(text("accountId"));
            default -> problems.add(Headers.TYPE + ": no rule says what " + aggregate + " must agree with");
        }
        if (data.has("office")) {
            String own = topic.writer().toUpperCase(Locale.ROOT) + "-";
            expect(text("office").startsWith(own), "/office: it is not one of the topic's writing country");
        }
        if (data.has("reference")) {
            boolean exercise = text("reference").startsWith("EX-");
            expect(
                    exercise == (topic.world() == World.EXERCISE),
                    "/reference: EX- begins it in the exercise world only");
        }
    }

    private void checkAlert(String happened) {
        checkIds(text("alertId"), text("alertId"));
        checkSequence("version");
        if (happened.equals("withdrawn")) {
            return;
        }
        boolean submitted = happened.equals("submitted");
        same("/state", submitted ? "AWAITING_RELEASE" : happened.toUpperCase(Locale.ROOT), text("state"));
        checkRelease(submitted, happened.equals("issued") || happened.equals("updated"));
        same(Headers.SOURCE, Sources.office(data.at("/originator/office").asText()), header(Headers.SOURCE));
        checkCountry(data.at("/originator/country").asText());
    }

    /** Who waits is abroad and meant to have it; what is out waits for nobody. */
    private void checkRelease(boolean submitted, boolean out) {
        if (data.has("release") ? out : submitted) {
            problems.add("/release: " + (out ? "nobody waits for what is out" : "it does not say who waits"));
        }
        Set<String> audience = new HashSet<>();
        data.path("audience").forEach(office -> audience.add(office.asText()));
        String own = topic.writer().toUpperCase(Locale.ROOT) + "-";
        for (JsonNode office : data.at("/release/awaiting")) {
            expect(
                    audience.contains(office.asText()) && !office.asText().startsWith(own),
                    "/release/awaiting: " + office.asText() + " is no office abroad in the audience");
        }
    }

    private void checkRecipient() {
        checkIds(text("alertId"), text("alertId") + "/" + text("office"));
        same(Headers.SOURCE, Sources.office(text("office")), header(Headers.SOURCE));
        checkCountry(text("country"));
    }

    /** The recipient asks, the originator decides; it is for the countries of these two. */
    private void checkShare(String happened) {
        checkIds(text("alertId"), text("alertId") + "/" + text("shareId"));
        checkSequence("revision");
        boolean asks = happened.equals("asked");
        expect(asks == text("revision").equals("1"), "/revision: 1 is the ask, 2 the decision");
        expect(asks == text("state").equals("ASKED"), "/state: it is not what happened");
        JsonNode speaker = data.path(asks ? "asker" : "originator");
        same(Headers.SOURCE, Sources.office(speaker.path("office").asText()), header(Headers.SOURCE));
        checkCountry(speaker.path("country").asText());
        String other = data.path(asks ? "originator" : "asker").path("country").asText();
        expect(
                topic.reader().equals(topic.writer()) || topic.reader().equals(other.toLowerCase(Locale.ROOT)),
                "/asker: the reader is neither side's country");
    }

    private void checkRequest(String happened) {
        if (happened.equals("messaged")) {
            checkSaid("requestId", "messageId");
            return;
        }
        checkIds(
                text("requestId"),
                text("requestId") + "/" + data.at("/asked/office").asText());
        checkSequence("revision");
        boolean opened = happened.equals("opened");
        same("/state", opened ? "OPEN" : happened.toUpperCase(Locale.ROOT), text("state"));
        String speaker = opened || happened.equals("withdrawn") ? "/asking" : "/asked";
        same(Headers.SOURCE, Sources.office(data.at(speaker + "/office").asText()), header(Headers.SOURCE));
        checkCountry(data.at(speaker + "/country").asText());
    }

    /** What an office says once and never changes. */
    private void checkSaid(String under, String id) {
        checkIds(text(under), text(under) + "/" + text(id));
        same(Headers.SEQUENCE, "1", header(Headers.SEQUENCE));
        same(Headers.SOURCE, Sources.office(text("office")), header(Headers.SOURCE));
        checkCountry(text("country"));
    }

    /** The office whose alert is told of is who speaks. */
    private void checkMatch() {
        checkIds(text("matchId"), text("matchId") + "/" + text("told"));
        checkSequence("revision");
        same(Headers.SOURCE, Sources.office(data.at("/other/office").asText()), header(Headers.SOURCE));
        checkCountry(data.at("/other/country").asText());
    }

    private void checkContact() {
        checkOwn(text("contactId"));
        same(Headers.SOURCE, Sources.office(text("office")), header(Headers.SOURCE));
    }

    private void checkOwn(String id) {
        checkIds(id, id);
        checkSequence("version");
        checkCountry(text("country"));
    }

    private void checkIds(String key, String subject) {
        same("key", key, record.key());
        same(Headers.SUBJECT, subject, header(Headers.SUBJECT));
    }

    private void checkSequence(String field) {
        same(Headers.SEQUENCE, data.get(field).asText(), header(Headers.SEQUENCE));
    }

    private void checkCountry(String country) {
        same("/country", topic.writer(), country.toLowerCase(Locale.ROOT));
    }

    private String text(String field) {
        return data.path(field).asText();
    }

    private String header(String name) {
        Map<String, String> headers = record.headers();
        return headers.getOrDefault(name, "");
    }

    private void same(String place, String expected, String actual) {
        expect(expected.equals(actual), place + ": it is not " + expected);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
