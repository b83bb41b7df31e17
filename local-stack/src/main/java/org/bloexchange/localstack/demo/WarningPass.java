package org.bloexchange.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.bloexchange.localstack.client.Json;
import org.bloexchange.localstack.stack.LocalStack;

/** Second pass: a warning with a watch window, and what came of it. */
final class WarningPass {
    private static final String SENDER = "TJ-DUSTI";
    private static final String COUNTERPART = "UZ-SARIOSIYO";
    private static final String OUTCOME = "NOTHING_FOUND";

    private final LocalStack stack;
    private final Stopwatch watch;

    WarningPass(LocalStack stack, Stopwatch watch) {
        this.stack = stack;
        this.watch = watch;
    }

    void play() {
        try (Desk dusti = Desk.of(stack, SENDER);
                Desk sariosiyo = Desk.of(stack, COUNTERPART)) {
            watch.start();
            JsonNode issued =
                    dusti.client().issueAlert(PublicCase.warning()).require(201).json();
            String alertId = issued.path("alertId").asText();
            watch.say(
                    watch.millis(),
                    SENDER + " warns " + COUNTERPART + ": "
                            + issued.path("reference").asText() + ", to be watched until "
                            + issued.path("watch").path("until").asText());
            sariosiyo.receive(alertId, 1);
            watch.say(watch.millis(), COUNTERPART + " has it on the screen");
            sariosiyo.client().receipt(alertId, "READ").require(200);
            sariosiyo.client().receipt(alertId, "ACCEPTED").require(200);
            dusti.awaitRecipient(alertId, COUNTERPART, "acceptedAt");
            watch.say(watch.millis(), SENDER + " sees ACCEPTED");
            sariosiyo
                    .client()
                    .outcome(alertId, Json.object().put("outcome", OUTCOME))
                    .require(200);
            awaitOutcome(dusti, alertId);
            watch.say(watch.millis(), SENDER + " learns the outcome: " + OUTCOME);
        }
    }

    private static void awaitOutcome(Desk sender, String alertId) {
        Patience.until("the sender sees no outcome", () -> {
            JsonNode seen = sender.client().alert(alertId).require(200).json();
            for (JsonNode outcome : seen.path("outcomes")) {
                if (OUTCOME.equals(outcome.path("outcome").asText())
                        && COUNTERPART.equals(outcome.path("office").asText())) {
                    return Optional.of(outcome);
                }
            }
            return Optional.empty();
        });
    }
}
