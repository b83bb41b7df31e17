package org.bloexchange.notification.mail;

import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.World;

/**
 * Sends one mail: that a message waits and where, nothing else. The Message-ID is that of the delivery, so that the same
 * mail sent again after a crash is the same to the one who receives it.
 */
@ApplicationScoped
class MailSender {

    private final SmtpClient client;
    private final MailText text;
    private final MailConfig config;
    private final ConsoleConfig console;
    private final World world;

    MailSender(SmtpClient client, MailText text, MailConfig config, ConsoleConfig console, MessagingConfig deployment) {
        this.client = client;
        this.text = text;
        this.config = config;
        this.console = console;
        this.world = deployment.world();
    }

    /** Sends it, or throws what kept it from going; returns when the server took it. */
    void send(MailTask task, String address) {
        MailText.Words words = text.of(task.languages(), console.url() + "/alerts/" + task.alertId());
        String subject = world == World.EXERCISE ? "[EXERCISE] " + words.subject() : words.subject();
        client.send(new MailMessage()
                .setTo(address)
                .setSubject(subject)
                .setText(words.body())
                .addHeader("Message-ID", "<" + task.deliveryId() + "@" + config.messageIdDomain() + ">")
                .addHeader("X-BLO-World", world.code())
                .addHeader("Auto-Submitted", "auto-generated"));
    }
}
