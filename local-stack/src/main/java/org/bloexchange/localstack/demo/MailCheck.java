package org.bloexchange.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bloexchange.engines.mailbox.MailboxClient;
import org.bloexchange.engines.mailbox.ReceivedMail;
import org.bloexchange.localstack.client.ExchangeClient;

/** Looks for the mail of an alert: a pointer, and nothing of the case. */
final class MailCheck {
    private final MailboxClient mailbox;
    private final String alertId;
    private final String reference;

    MailCheck(MailboxClient mailbox, String alertId, String reference) {
        this.mailbox = mailbox;
        this.alertId = alertId;
        this.reference = reference;
    }

    /** The address at which an officer gets mail, as the registry has it. */
    static String addressOf(ExchangeClient officer) {
        String contact = officer.me().path("contact").path("id").asText();
        JsonNode entry = officer.liaison("GET", "/contacts/" + contact, null)
                .require(200)
                .json();
        return entry.path("mail").asText();
    }

    /** Waits for the mail to that address and looks at what it says. */
    ReceivedMail await(String address) {
        ReceivedMail mail = Patience.until("there is no mail for " + address, () -> find(address));
        String text = (mail.subject() + mail.body() + mail.headers()).toUpperCase(Locale.ROOT);
        for (String secret : List.of(
                reference,
                "UZ-OYBEK",
                PublicCase.PLATE,
                "CANNABIS",
                "SEIZURE",
                "MAGNET",
                "" + PublicCase.REPORTED_GRAMS)) {
            DemoFailure.unless(!text.contains(secret), "a mail carries no case data, but it has " + secret);
        }
        DemoFailure.unless("exercise".equals(mail.headers().get("X-BLO-World")), "a mail says which world it is of");
        return mail;
    }

    private Optional<ReceivedMail> find(String address) {
        return mailbox.messagesTo(address).stream()
                .filter(mail -> mail.body().contains("/alerts/" + alertId))
                .findFirst();
    }
}
