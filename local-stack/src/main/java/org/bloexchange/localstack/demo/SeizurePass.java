package org.bloexchange.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bloexchange.localstack.client.Answer;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.Pointer;
import org.bloexchange.localstack.demo.TopicSearch.Found;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.messaging.World;

/** First pass: a seizure is reported, received, read, accepted and corrected; and an outsider learns nothing. */
final class SeizurePass {
    private static final String SENDER = "UZ-OYBEK";
    private static final String COUNTERPART = "TJ-FOTEHOBOD";
    private static final String THIRD = "KZ-KONYSBAEV";
    private static final String OUTSIDER = "KG-DOSTUK";

    private final LocalStack stack;
    private final Stopwatch watch;

    SeizurePass(LocalStack stack, Stopwatch watch) {
        this.stack = stack;
        this.watch = watch;
    }

    void play() {
        try (Desk oybek = Desk.of(stack, SENDER);
                Desk fotehobod = Desk.of(stack, COUNTERPART);
                Desk konysbaev = Desk.of(stack, THIRD)) {
            List<String> addresses =
                    List.of(MailCheck.addressOf(fotehobod.client()), MailCheck.addressOf(konysbaev.client()));
            watch.start();
            Answer issued = oybek.client().issueAlert(PublicCase.seizure()).require(201);
            String alertId = issued.json().path("alertId").asText();
            String reference = issued.json().path("reference").asText();
            watch.issued(alertId);
            watch.say(watch.millis(), SENDER + " has issued " + reference + " to " + COUNTERPART + " and " + THIRD);

            pushed(alertId, fotehobod, konysbaev);
            mailed(new MailCheck(stack.mailbox(), alertId, reference), addresses);
            delivered(oybek, alertId);
            readAndAccepted(oybek, fotehobod, alertId);
            corrected(oybek, alertId, issued.etag(), fotehobod, konysbaev);
            hiddenFromOutsiders(alertId, reference);
        }
    }

    private void pushed(String alertId, Desk fotehobod, Desk konysbaev) {
        Pointer first = fotehobod.receive(alertId, 1);
        Pointer second = konysbaev.receive(alertId, 1);
        long millis = watch.millisAt(Math.max(first.receivedNanos(), second.receivedNanos()));
        watch.pushed(millis);
        watch.say(millis, "both duty officers had it on their screens, and say so");
    }

    private void mailed(MailCheck mails, List<String> addresses) {
        addresses.forEach(mails::await);
        watch.mailed(watch.millis());
        watch.say(watch.millis(), "both have a mail that points to it and says nothing of the case");
    }

    private void delivered(Desk oybek, String alertId) {
        oybek.awaitRecipient(alertId, COUNTERPART, "deliveredAt");
        oybek.awaitRecipient(alertId, THIRD, "deliveredAt");
        watch.say(watch.millis(), SENDER + " sees DELIVERED at both");
    }

    private void readAndAccepted(Desk oybek, Desk fotehobod, String alertId) {
        JsonNode opened = fotehobod.client().alert(alertId).require(200).json();
        DemoFailure.unless(
                opened.path("goods").path(0).path("quantity").path("amount").asInt() == PublicCase.REPORTED_GRAMS,
                "the recipient reads what the sender wrote");
        DemoFailure.unless(
                !opened.path("audience").toString().contains(THIRD), "a recipient does not learn who else got it");
        fotehobod.client().receipt(alertId, "READ").require(200);
        JsonNode read = oybek.awaitRecipient(alertId, COUNTERPART, "readAt");
        watch.read(watch.millis());
        watch.say(
                watch.millis(),
                SENDER + " sees READ by " + COUNTERPART + " at "
                        + read.path("readAt").asText());
        fotehobod.client().receipt(alertId, "ACCEPTED").require(200);
        JsonNode accepted = oybek.awaitRecipient(alertId, COUNTERPART, "acceptedAt");
        DemoFailure.unless("ACCEPTED".equals(accepted.path("state").asText()), "the sender sees ACCEPTED");
        watch.accepted(watch.millis());
        watch.say(
                watch.millis(),
                SENDER + " sees ACCEPTED at " + accepted.path("acceptedAt").asText());
    }

    private void corrected(Desk oybek, String alertId, String etag, Desk... recipients) {
        oybek.client().updateAlert(alertId, etag, PublicCase.weighed()).require(200);
        for (Desk desk : recipients) {
            desk.receive(alertId, 2);
            JsonNode seen = desk.client().alert(alertId).require(200).json();
            DemoFailure.unless(
                    seen.path("version").asInt() == 2
                            && seen.path("goods")
                                            .path(0)
                                            .path("quantity")
                                            .path("amount")
                                            .asInt()
                                    == PublicCase.WEIGHED_GRAMS,
                    desk.office() + " reads version 2 with the new quantity");
        }
        watch.say(watch.millis(), "the quantity is corrected, both have version 2");
    }

    private void hiddenFromOutsiders(String alertId, String reference) {
        ExchangeClient dostuk = Desk.signIn(stack, OUTSIDER);
        List<Integer> statuses = OutsiderCheck.compare(dostuk, alertId);
        watch.outsider(statuses.get(0), statuses.get(1));
        watch.say(
                watch.millis(),
                OUTSIDER + " gets " + statuses.get(0) + ", byte for byte as for a random id (" + statuses.get(1) + ")");
        TopicSearch topics = new TopicSearch(stack.bootstrapServers(), World.EXERCISE);
        List<String> words = List.of(alertId, reference);
        // the same search must find it where it belongs, else finding nothing would mean nothing
        DemoFailure.unless(topics.of("tj", words).hits() > 0, "the alert is on a topic Tajikistan reads");
        Found kyrgyz = topics.of("kg", words);
        DemoFailure.unless(kyrgyz.topics() > 0 && kyrgyz.hits() == 0, "nothing of it is on a topic Kyrgyzstan reads");
        watch.say(
                watch.millis(),
                "nothing of it in the " + kyrgyz.records() + " records of the " + kyrgyz.topics()
                        + " topics under blo.kg.");
    }
}
