package org.bloexchange.engines.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.bloexchange.engines.EngineSettings;
import org.bloexchange.engines.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxEngineIT {
    @TempDir
    Path dir;

    private MailboxEngine engine;

    @BeforeEach
    void start() {
        EngineSettings settings = EngineSettings.of(dir.resolve("mailbox"), Ports.free(), dir.resolve("mailbox.log"));
        engine = new MailboxEngine(settings, Ports.free());
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    void shouldShowAMailToEachOfItsRecipients() throws Exception {
        // when
        send("Одно сообщение ждёт", "one@a.example", "two@b.example");
        send("another", "three@c.example");

        // then
        List<ReceivedMail> found = engine.client().messagesTo("two@b.example");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().subject()).isEqualTo("Одно сообщение ждёт");
        assertThat(found.getFirst().to()).containsExactlyInAnyOrder("one@a.example", "two@b.example");
        assertThat(found.getFirst().headers()).containsEntry("X-BLO-World", "exercise");
        assertThat(found.getFirst().body()).contains("ждёт");
        assertThat(engine.client().messages())
                .extracting(ReceivedMail::subject)
                .containsExactly("another", "Одно сообщение ждёт");
    }

    @Test
    void shouldAnswerToThisMachineOnly() throws Exception {
        assertThat(status("/")).isEqualTo(200);
        assertThat(status("/elsewhere")).isEqualTo(404);
    }

    private int status(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + engine.apiPort() + path))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private void send(String subject, String... to) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(engine.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("exchange@blo.example"));
        for (String address : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setHeader("X-BLO-World", "exercise");
        message.setText(subject, StandardCharsets.UTF_8.name());
        Transport.send(message);
    }
}
