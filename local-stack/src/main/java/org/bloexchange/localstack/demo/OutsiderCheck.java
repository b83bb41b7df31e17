package org.bloexchange.localstack.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bloexchange.localstack.client.Answer;
import org.bloexchange.localstack.client.ExchangeClient;

/** What an office outside the audience learns: the same as of an alert that does not exist. */
final class OutsiderCheck {
    private OutsiderCheck() {}

    /** The statuses for the alert and for a random id; everything else of the two answers was found equal. */
    static List<Integer> compare(ExchangeClient outsider, String alertId) {
        String random = UUID.randomUUID().toString();
        Answer hidden = outsider.alert(alertId);
        Answer absent = outsider.alert(random);
        DemoFailure.unless(hidden.status() == absent.status(), "the status for an outsider is the one for a random id");
        DemoFailure.unless(
                hidden.text().replace(alertId, "ID").equals(absent.text().replace(random, "ID")),
                "the body for an outsider is the one for a random id, byte for byte");
        DemoFailure.unless(
                headers(hidden, alertId).equals(headers(absent, random)),
                "the headers for an outsider are those for a random id");
        return List.of(hidden.status(), absent.status());
    }

    private static Map<String, String> headers(Answer answer, String id) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> {
            // the clock goes on between two answers
            if (!name.equalsIgnoreCase("date")) {
                headers.put(name, String.join(", ", values).replace(id, "ID"));
            }
        });
        return headers;
    }
}
