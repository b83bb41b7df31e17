package org.bloexchange.alert.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.cleaning.FileCleaner;
import org.bloexchange.alert.cleaning.MediaTypes;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Files;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However the bytes of a file come in. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class UploadIT {

    private final Desk oybek = Desk.officerOf(OYBEK);

    @Inject
    TestSql sql;

    @Inject
    UploadStore uploads;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private Sending anAlert() {
        return new Sending(oybek, oybek.issued(aSeizure().to(FOTEHOBOD)));
    }

    @Test
    void shouldTakeAFileInPieces() throws Exception {
        Sending sending = anAlert();
        byte[] file = Files.noise(700_000);
        String location = sending.announced("noise.png", file.length);

        sending.sends(location, file, 0, 1).then().statusCode(204).header("Upload-Offset", "1");
        sending.sends(location, file, 1, 300_001).then().statusCode(204).header("Upload-Offset", "300001");
        oybek.request().get(location).then().body("state", equalTo("UPLOADING")).body("received", equalTo(300_001));
        oybek.request()
                .head(location)
                .then()
                .statusCode(204)
                .header("Upload-Offset", "300001")
                .header("Upload-Length", Integer.toString(file.length));
        // what was kept already, and what would leave a gap, is not taken
        for (int wrong : List.of(0, 300_000, 300_002, file.length)) {
            sending.sends(location, wrong, new byte[1])
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .header("Upload-Offset", "300001");
        }
        sending.sends(location, file, 300_001, file.length).then().statusCode(204);

        assertThat(sending.checked(location).<String>path("state")).isEqualTo("READY");
        assertThat(oybek.request().get(location + "/content").asByteArray())
                .isEqualTo(FileCleaner.clean(MediaTypes.PNG, file).content());
        // whoever did not hear the last answer asks again
        sending.sends(location, file.length, new byte[0]).then().statusCode(204);
        sending.sends(location, 0, file).then().statusCode(409);
    }

    @Test
    void shouldKeepWhatArrivedBeforeTheConnectionBroke() throws Exception {
        Sending sending = anAlert();
        byte[] file = Files.noise(2_000_000);
        String location = sending.announced("noise.png", file.length);
        int broken = 1_200_000;
        String head = "PATCH %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nUpload-Offset: 0\r\n"
                        .formatted(location, TestTokens.token(OYBEK, Roles.OFFICER))
                + "Content-Type: application/octet-stream\r\nContent-Length: " + file.length + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file, 0, broken);
            socket.getOutputStream().flush();
            // until the exchange has begun to keep it; then the cable is pulled
            Exchange.soon().until(() -> offset(location) >= 4 * Intake.PIECE_BYTES);
            socket.setSoLinger(true, 0);
        }

        int kept = offset(location);
        assertThat(kept).isBetween(4 * Intake.PIECE_BYTES, broken);
        int settled = Exchange.soon().until(() -> offset(location), offset -> offset == offset(location));
        sending.sends(location, file, settled, file.length).then().statusCode(204);

        assertThat(sending.checked(location).<String>path("state")).isEqualTo("READY");
        assertThat(oybek.request().get(location + "/content").asByteArray())
                .isEqualTo(FileCleaner.clean(MediaTypes.PNG, file).content());
    }

    private int offset(String location) {
        return Integer.parseInt(oybek.request().head(location).header("Upload-Offset"));
    }

    @Test
    void shouldTakeNoMoreThanWasAnnounced() throws IOException {
        Sending sending = anAlert();
        String location = sending.announced("a.png", 1000);

        sending.sends(location, 0, new byte[1001]).then().statusCode(413).contentType("application/problem+json");
        // nor where the length is not said
        String chunked = "PATCH %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nUpload-Offset: 0\r\n"
                        .formatted(location, TestTokens.token(OYBEK, Roles.OFFICER))
                + "Content-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "5dc\r\n" + "x".repeat(1500) + "\r\n0\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(chunked.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
        assertThat(offset(location)).isZero();
        oybek.request()
                .contentType("application/octet-stream")
                .body(new byte[10])
                .patch(location)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Upload-Offset"));
        oybek.request()
                .header("Upload-Offset", "-1")
                .contentType("application/octet-stream")
                .body(new byte[10])
                .patch(location)
                .then()
                .statusCode(400);
        oybek.request()
                .header("Upload-Offset", "0")
                .contentType("application/json")
                .body("{}")
                .patch(location)
                .then()
                .statusCode(415);
    }

    @Test
    void shouldTakeAFileWithOneRequest() {
        Sending sending = anAlert();
        byte[] photograph = Files.photograph(300, 200, 1);

        Response sent =
                oybek.request().contentType("image/jpeg").body(photograph).post(sending.all());

        sent.then().statusCode(201).body("name", equalTo("file.jpg"));
        assertThat(sending.checked(sent.header("Location")).<String>path("state"))
                .isEqualTo("READY");
        Desk.officerOf(FOTEHOBOD)
                .request()
                .contentType("image/jpeg")
                .body(photograph)
                .post(sending.all())
                .then()
                .statusCode(403);
        oybek.request()
                .contentType("image/png")
                .body(new byte[0])
                .post(sending.all())
                .then()
                .statusCode(400);
        oybek.request()
                .contentType("image/png")
                .body(new byte[AnnounceAttachment.MOST_BYTES + 1])
                .post(sending.all())
                .then()
                .statusCode(413);
        oybek.request()
                .contentType("image/gif")
                .body(photograph)
                .post(sending.all())
                .then()
                .statusCode(415);
    }

    @Test
    void shouldKeepJsonSmall() {
        Sending sending = anAlert();
        String large = "{\"name\":\"" + "x".repeat(70_000) + "\",\"size\":1}";

        sending.announces(large).then().statusCode(413).contentType("application/problem+json");
    }

    @Test
    void shouldMakeRoomForTwentyAtTheSameMoment() throws Exception {
        Sending sending = anAlert();
        try (ExecutorService officers = Executors.newFixedThreadPool(40)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Callable<Integer> officer = () ->
                        sending.announces("{\"name\":\"a.png\",\"size\":100}").statusCode();
                answers.add(officers.submit(officer));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(20);
        }
        List<String> ids = oybek.request().get(sending.all()).path("items.attachmentId");
        assertThat(ids).hasSize(20);
        oybek.request().delete(sending.all() + "/" + ids.getFirst()).then().statusCode(204);
        sending.announced("a.png", 100);
    }

    @Test
    void shouldTakeTheSameBytesOnce() throws Exception {
        Sending sending = anAlert();
        byte[] file = Files.noise(900_000);
        String location = sending.announced("noise.png", file.length);
        try (ExecutorService lines = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(lines.submit(() -> sending.sends(location, 0, file).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(204, 409);
            }
        }
        assertThat(sending.checked(location).<String>path("state")).isEqualTo("READY");
    }

    @Test
    void shouldForgetWhatNobodyGoesOnWith() {
        Sending sending = anAlert();
        String old = sending.announced("old.png", 100);
        sending.sends(old, 0, new byte[50]).then().statusCode(204);
        String recent = sending.announced("recent.png", 100);
        sql.run(
                "update attachment set touched_at = touched_at - interval '25 hours' where id = ?",
                UUID.fromString(old.substring(old.lastIndexOf('/') + 1)));

        uploads.forgetOlderThan(java.time.Instant.now().minus(java.time.Duration.ofHours(24)));

        oybek.request().head(old).then().statusCode(404);
        oybek.request().head(recent).then().statusCode(204);
    }

    /** Spoiled files come to a verdict, and nobody is answered with a failure. */
    @Test
    void shouldComeToAVerdictWhateverIsSent() {
        Random random = new Random(7);
        List<byte[]> honest = List.of(
                Files.photograph(60, 40, 6), Files.screenshot(60, 40, 1), Files.webp(60, 40, 6), Files.document());
        for (int round = 0; round < 3; round++) {
            Sending sending = anAlert();
            List<String> sent = new ArrayList<>();
            for (byte[] file : honest) {
                byte[] spoiled = Arrays.copyOf(file, round == 0 ? random.nextInt(12, file.length) : file.length);
                for (int change = 0; change < round * 3; change++) {
                    spoiled[random.nextInt(12, spoiled.length)] = (byte) random.nextInt();
                }
                sent.add(sending.sent("spoiled", spoiled));
            }
            for (String location : sent) {
                assertThat(sending.checked(location).<String>path("state")).isIn("READY", "REJECTED");
                assertThat(oybek.request().get(location + "/content").statusCode())
                        .isIn(200, 404);
            }
        }
    }
}
