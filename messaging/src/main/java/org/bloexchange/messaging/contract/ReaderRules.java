package org.bloexchange.messaging.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bloexchange.messaging.topic.TopicName;

/** A topic of a country holds only what that country may see, as far as the record itself can say. */
final class ReaderRules {

    private static final Set<String> SEEN_ABROAD = Set.of("COUNTERPARTS", "ALL_OFFICES");

    private ReaderRules() {}

    /** For data its schema has nothing against. */
    static List<String> problems(TopicName topic, JsonNode data) {
        if (topic.reader().equals(topic.writer())) {
            return List.of(); // one's own record is whole
        }
        List<String> problems = new ArrayList<>();
        if (data.has("told")
                && !data.get("told").asText().startsWith(topic.reader().toUpperCase(Locale.ROOT) + "-")) {
            problems.add("/told: it is no office of the reader " + topic.reader());
        }
        if (data.has("audience")) {
            boolean disclosed = data.path("discloseAudience").asBoolean();
            checkCut(problems, topic, "/audience", data.get("audience"), disclosed);
        }
        if (data.has("offices")) {
            checkCut(problems, topic, "/offices", data.get("offices"), false);
        }
        if (data.has("asking") && data.has("asked")) {
            boolean concerned = Stream.of("/asking/country", "/asked/country").anyMatch(side -> topic.reader()
                    .equalsIgnoreCase(data.at(side).asText()));
            if (!concerned) {
                problems.add("/asked: " + topic.reader() + " neither asks nor is asked");
            }
        }
        if (data.has("to")) {
            checkCut(problems, topic, "/to", data.get("to"), false);
        }
        if (data.has("release")) {
            problems.add("/release: who waits is the writing country's own to know");
        }
        if (data.has("visibility")
                && !SEEN_ABROAD.contains(data.get("visibility").asText())) {
            problems.add("/visibility: " + topic.reader() + " may not see it");
        }
        return problems;
    }

    /** Other countries see their own offices only, unless the sender discloses the list; and nothing without one. */
    private static void checkCut(
            List<String> problems, TopicName topic, String place, JsonNode offices, boolean disclosed) {
        String own = topic.reader().toUpperCase(Locale.ROOT) + "-";
        int owned = 0;
        for (JsonNode office : offices) {
            owned += office.asText().startsWith(own) ? 1 : 0;
        }
        if (disclosed ? owned == 0 : owned < offices.size()) {
            problems.add(place + ": it is not cut to the offices of the reader " + topic.reader());
        }
    }
}
