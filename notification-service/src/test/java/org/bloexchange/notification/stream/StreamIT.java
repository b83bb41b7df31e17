package org.bloexchange.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.notification.testing.Alert;
import org.bloexchange.notification.testing.Desk;
import org.bloexchange.notification.testing.EventLine;
import org.bloexchange.notification.testing.Neighbourhood;
import org.bloexchange.notification.testing.Registry.Person;
import org.bloexchange.notification.testing.SmtpSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(TestTokens.class)
@WithTestResource(SmtpSwitch.class)
class StreamIT {

    private static final String NOTICE =
            "insert into notice (id, contact_id, counter, type, alert_id, version, urgency, offices, country, created_at) ";

    @Inject
    Neighbourhood around;

    @Inject
    OpenStreams streams;

    @TestHTTPResource("/")
    URI service = URI.create("http://127.0.0.1/");

    private final List<Desk> desks = new ArrayList<>();
    private String office = "";
    private Person officer = new Person(UUID.randomUUID(), "", "", null, List.of());

    @BeforeEach
    void putSomebodyOnDuty() {
        office = around.newOffice("TJ");
        officer = around.officerOnDuty(office);
    }

    @AfterEach
    void closeDesks() {
        desks.forEach(Desk::close);
    }

    private Desk open(String lastEventId) {
        return open(token(), lastEventId);
    }

    private Desk open(String token, String lastEventId) {
        Desk desk = Desk.open(service.resolve("/api/v1/stream"), token, lastEventId.isEmpty() ? null : lastEventId);
        desks.add(desk);
        return desk;
    }

    private String token() {
        return TestTokens.token(office, UUID.randomUUID(), officer.id(), "OFFICER");
    }

    private Alert issue() {
        Alert alert = Alert.aSeizure().to(office);
        around.exchange().send(alert.recordFor("TJ"));
        return alert;
    }

    private static List<String> ids(Desk desk) {
        return desk.events().stream().map(event -> String.valueOf(event.id())).toList();
    }

    @Test
    void shouldPushAPointerAtOnce() {
        Desk desk = open("");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.header("content-type")).hasValue("text/event-stream");
        assertThat(desk.header("cache-control")).hasValue("no-store");
        assertThat(desk.header("x-accel-buffering")).hasValue("no");

        Alert alert = issue();

        await().until(() -> desk.noticesOf(alert).size() == 1);
        EventLine event = desk.noticesOf(alert).getFirst();
        assertThat(event.event()).isEqualTo("notice");
        assertThat(event.id()).isEqualTo("1");
        assertThat(Objects.requireNonNull(event.data()).toString())
                .contains(
                        "\"type\":\"ALERT_ISSUED\"", "\"version\":1", "\"urgency\":\"", "\"office\":\"" + office + "\"")
                .doesNotContain("CANNABIS", "narrative", "EX-UZ");
        assertThat(Instant.parse(event.data().path("createdAt").asText()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void shouldGoOnAfterTheLastEventWithoutGapOrRepeat() {
        Desk first = open("");
        issue();
        issue();
        await().until(() -> first.events().size() == 2);
        first.close();
        issue();
        issue();
        around.awaitNotices(issue(), 1);

        Desk resumed = open("2");
        Alert live = issue();

        await().until(() -> resumed.events().size() == 4);
        assertThat(ids(resumed)).containsExactly("3", "4", "5", "6");
        assertThat(resumed.noticesOf(live)).hasSize(1);
    }

    @Test
    void shouldTakeTheLastEventFromTheQueryToo() {
        around.awaitNotices(issue(), 1);
        around.awaitNotices(issue(), 1);

        Desk desk = Desk.open(service.resolve("/api/v1/stream?lastEventId=1"), token(), null);
        desks.add(desk);

        await().until(() -> ids(desk).equals(List.of("2")));
    }

    @Test
    void shouldBeginWithWhatNoDeviceHasAndIsStillOpen() {
        Alert delivered = issue();
        Alert settled = issue();
        Alert withdrawn = issue();
        Alert old = issue();
        Alert open = issue();
        List.of(delivered, settled, withdrawn, old, open).forEach(alert -> around.awaitNotices(alert, 1));
        around.change("update notice set delivered_at = now() where alert_id = '" + delivered.id() + "'");
        around.change("update notice set settled_at = now() where alert_id = '" + settled.id() + "'");
        around.change("update notice set withdrawn_at = now() where alert_id = '" + withdrawn.id() + "'");
        around.change("update notice set created_at = now() - interval '73 hours' where alert_id = '" + old.id() + "'");

        Desk desk = open("");
        Alert live = issue();

        await().until(() -> desk.noticesOf(live).size() == 1);
        assertThat(desk.noticesOf(open)).hasSize(1);
        assertThat(desk.events()).hasSize(2);
    }

    @Test
    void shouldReadALongBacklogInOrder() {
        around.awaitNotices(issue(), 1);
        around.change(
                NOTICE + "select uuidv7(), '" + officer.id() + "', n, 'ALERT_ISSUED', uuidv7(), 1, 'ROUTINE', array['"
                        + office
                        + "'], 'TJ', now() from generate_series(2, 1500) as n");
        around.change("update contact_counter set counter = 1500 where contact_id = '" + officer.id() + "'");

        Desk desk = open("0");

        await().atMost(Duration.ofSeconds(20)).until(() -> desk.events().size() == 1500);
        assertThat(desk.events())
                .extracting(event -> Long.valueOf(Objects.requireNonNull(event.id())))
                .isSorted();
    }

    @Test
    void shouldReadTheTableWhenAnotherReplicaWakesIt() {
        Desk desk = open("");
        await().until(() -> desk.heartbeats() >= 1);
        noticeOfAnotherReplica();

        around.exchange().wakeFromAnotherReplica(officer.id());

        await().atMost(Duration.ofSeconds(10)).until(() -> desk.events().size() == 1);
    }

    @Test
    void shouldFindWithAHeartbeatWhatALostWakeDidNotSay() {
        Desk desk = open("");
        await().until(() -> desk.heartbeats() >= 1);

        noticeOfAnotherReplica();

        await().atMost(Duration.ofSeconds(10)).until(() -> desk.events().size() == 1);
    }

    @Test
    void shouldServeTwoDesksOfOneContactAndForgetWhoIsGone() {
        Desk one = open("");
        Desk two = open("");
        Alert alert = issue();
        await().until(() ->
                one.noticesOf(alert).size() == 1 && two.noticesOf(alert).size() == 1);

        one.close();

        await().atMost(Duration.ofSeconds(15)).until(() -> held() == 1);
    }

    @Test
    void shouldCutOffAClientThatDoesNotRead() throws IOException {
        int enoughToFillTheSocket = 40_000;
        around.change("insert into contact_counter (contact_id, counter) values ('" + officer.id() + "', "
                + enoughToFillTheSocket + ")");
        around.change(
                NOTICE + "select uuidv7(), '" + officer.id() + "', n, 'ALERT_ISSUED', uuidv7(), 1, 'ROUTINE', array['"
                        + office + "'], 'TJ', now() from generate_series(1, " + enoughToFillTheSocket + ") as n");
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            socket.getOutputStream()
                    .write(("GET /api/v1/stream?lastEventId=0 HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer "
                                    + token() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> held() == 1);

            await().atMost(Duration.ofSeconds(20)).until(() -> held() == 0);
        }
    }

    @Test
    void shouldEndWithTheToken() {
        String token = TestTokens.sign(TestTokens.claims(office, UUID.randomUUID(), officer.id(), "OFFICER")
                .expiresAt(Instant.now().plusSeconds(3)));
        Desk desk = open(token, "");
        assertThat(desk.status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10)).until(desk::hasEnded);
        assertThat(desk.events()).extracting(EventLine::event).containsExactly("expired");
    }

    @Test
    void shouldEndAndRefuseWhenTheAccountIsRevoked() {
        UUID account = UUID.randomUUID();
        String token = TestTokens.token(office, account, officer.id(), "OFFICER");
        Desk desk = open(token, "");
        assertThat(desk.status()).isEqualTo(200);

        around.registry().revokes(account, "TJ");

        await().atMost(Duration.ofSeconds(5)).until(desk::hasEnded);
        assertThat(desk.events()).extracting(EventLine::event).containsExactly("expired");
        assertThat(open(token, "").status()).isEqualTo(401);
        assertThat(open("").status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseWhatItCannotServe() {
        assertThat(open("twelve").status()).isEqualTo(400);
        assertThat(open("twelve").body()).contains("\"pointer\":\"Last-Event-ID\"");
        assertThat(open("-1").status()).isEqualTo(400);
        assertThat(open("nonsense", "").status()).isEqualTo(401);
        assertThat(open(TestTokens.token(office, "ADMIN"), "").status()).isEqualTo(403);
    }

    @Test
    void shouldLimitTheStreamsOfOneContact() {
        for (int count = 0; count < 16; count++) {
            assertThat(open("").status()).isEqualTo(200);
        }
        assertThat(open("").status()).isEqualTo(429);
    }

    private void noticeOfAnotherReplica() {
        around.change("insert into contact_counter (contact_id, counter) values ('" + officer.id() + "', 1)");
        around.change(NOTICE + "values (uuidv7(), '" + officer.id()
                + "', 1, 'ALERT_ISSUED', uuidv7(), 1, 'ROUTINE', array['" + office
                + "'], 'TJ', now())");
    }

    private long held() {
        List<OpenStream> held = new ArrayList<>();
        streams.forEach(stream -> {
            if (stream.owner().contact().equals(officer.id())) {
                held.add(stream);
            }
        });
        return held.size();
    }
}
