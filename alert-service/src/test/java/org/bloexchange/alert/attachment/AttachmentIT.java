package org.bloexchange.alert.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
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

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class AttachmentIT {

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private Sending anAlert() {
        return new Sending(oybek, oybek.issued(aSeizure().to(FOTEHOBOD)));
    }

    @Test
    void shouldServeAPhotographWithoutItsPlace() throws Exception {
        Sending sending = anAlert();
        byte[] photograph = Files.photograph(1600, 1200, 6);

        String location = sending.added("Ящик №1.jpg", photograph);

        byte[] expected = FileCleaner.clean(MediaTypes.JPEG, photograph).content();
        Response view = fotehobod.request().get(location);
        view.then()
                .statusCode(200)
                .body("mediaType", equalTo("image/jpeg"))
                .body("size", equalTo(expected.length))
                .body("width", equalTo(1200))
                .body("height", equalTo(1600))
                .body("fromVersion", equalTo(1))
                .body("received", nullValue());
        Response content = fotehobod.request().get(location + "/content");
        content.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Length", Integer.toString(expected.length))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + view.path("sha256") + "\"")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"____ _1.jpg\"; filename*=UTF-8''%D0%AF%D1%89%D0%B8%D0%BA%20%E2%84%961.jpg");
        assertThat(content.asByteArray()).isEqualTo(expected);
        assertThat(Files.tells(content.asByteArray())).isFalse();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.asByteArray())))
                .isEqualTo(view.path("sha256"));
        Response thumbnail = fotehobod.request().get(location + "/thumbnail");
        thumbnail.then().statusCode(200).header("Content-Type", "image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail.asByteArray()))
                        .getHeight())
                .isEqualTo(320);
        assertThat(sql.number("select count(*) from attachment_piece"))
                .as("the original is not kept")
                .isZero();
    }

    @Test
    void shouldTakeEveryTypeByItsContentWhateverItIsCalled() {
        Sending sending = anAlert();

        String png = sending.added("a.jpg", Files.screenshot(40, 30, 1));
        String webp = sending.added("b", Files.webp(40, 30, 1));
        String pdf = sending.added("program.exe", Files.document());

        fotehobod.request().get(png).then().body("mediaType", equalTo("image/png"));
        fotehobod.request().get(webp).then().body("mediaType", equalTo("image/webp"));
        fotehobod
                .request()
                .get(pdf)
                .then()
                .body("mediaType", equalTo("application/pdf"))
                .body("width", nullValue());
        fotehobod.request().get(pdf + "/thumbnail").then().statusCode(404);
        assertThat(fotehobod.request().get(pdf + "/content").header("Content-Disposition"))
                .contains("program.exe.pdf");
        assertThat(fotehobod.request().get(png + "/content").header("Content-Disposition"))
                .contains("a.jpg.png");
        assertThat(fotehobod.request().get(sending.all()).<List<String>>path("items.state"))
                .containsExactly("READY", "READY", "READY");
    }

    @Test
    void shouldRefuseWhatIsNoPictureOrDocument() {
        Sending sending = anAlert();
        byte[] page = "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] program = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000");
        byte[] half = java.util.Arrays.copyOf(Files.photograph(200, 100, 1), 900);

        assertThat(refusal(sending, "photo.jpg", page)).isEqualTo("UNKNOWN_TYPE");
        assertThat(refusal(sending, "photo.jpg", program)).isEqualTo("UNKNOWN_TYPE");
        assertThat(refusal(sending, "photo.jpg", new byte[100])).isEqualTo("UNKNOWN_TYPE");
        assertThat(refusal(sending, "photo.jpg", half)).isEqualTo("DAMAGED");
        assertThat(refusal(sending, "photo.webp", Files.webp(16_000, 16_000, 1)))
                .isEqualTo("TOO_MANY_PIXELS");
        assertThat(refusal(sending, "scan.pdf", Files.scriptedDocument())).isEqualTo("ACTIVE_CONTENT");
        assertThat(oybek.request().get(sending.all()).<List<String>>path("items.state"))
                .containsOnly("REJECTED");
        assertThat(fotehobod.request().get(sending.all()).<List<String>>path("items"))
                .isEmpty();
        assertThat(sql.number("select count(*) from attachment_piece")).isZero();
    }

    private static String refusal(Sending sending, String name, byte[] file) {
        String location = sending.sent(name, file);
        String refusal = sending.checked(location).path("refusal");
        sending.desk().request().get(location + "/content").then().statusCode(404);
        return refusal;
    }

    /** It takes more memory to read than its check has. */
    @Test
    void shouldSurviveWhatUnpacksToMoreThanThereIs() {
        Sending sending = anAlert();

        String refusal = refusal(sending, "small.pdf", Files.bomb());

        assertThat(refusal).isEqualTo("TOO_COMPLEX");
        sending.added("next.png", Files.screenshot(20, 20, 1));
    }

    @Test
    void shouldHoldWhatArrivesAgainstWhatWasDeclared() throws Exception {
        Sending sending = anAlert();
        byte[] file = Files.screenshot(20, 20, 1);
        String right =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));

        for (String sha256 : List.of(right, right.toUpperCase(java.util.Locale.ROOT), "0".repeat(64))) {
            String location = sending.announces("{\"name\":\"a.png\",\"size\":%d,\"sha256\":\"%s\",\"caption\":\"Box\"}"
                            .formatted(file.length, sha256))
                    .header("Location");
            sending.sends(location, 0, file).then().statusCode(204);

            Response checked = sending.checked(location);
            checked.then().body("caption", equalTo("Box"));
            assertThat(checked.<String>path("refusal")).isEqualTo(sha256.startsWith("0000") ? "WRONG_CHECKSUM" : null);
        }
    }

    @Test
    void shouldPointAtWhatIsWrong() {
        Sending sending = anAlert();

        assertThat(pointers(sending, "{}")).containsExactly("/name", "/size");
        assertThat(pointers(sending, "{\"name\":\"a.png\",\"size\":10485761}")).containsExactly("/size");
        assertThat(pointers(sending, "{\"name\":\"../a.png\",\"size\":0,\"sha256\":\"x\",\"type\":\"image/png\"}"))
                .containsExactlyInAnyOrder("/name", "/size", "/sha256", "/type");
        assertThat(pointers(sending, "{\"name\":\"a\\nb.png\",\"size\":1,\"caption\":\"\"}"))
                .containsExactlyInAnyOrder("/name", "/caption");
    }

    private static List<String> pointers(Sending sending, String json) {
        return sending.announces(json).then().statusCode(400).extract().path("errors.pointer");
    }

    @Test
    void shouldBelongToTheVersionsItCameWith() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        Sending sending = new Sending(oybek, id);
        Desk konysbaev = Desk.officerOf(KONYSBAEV);
        String first = sending.added("first.png", Files.screenshot(20, 20, 1));
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);
        String second = sending.added("second.png", Files.screenshot(30, 20, 1));

        // who left keeps what it was sent
        konysbaev.request().get(first + "/content").then().statusCode(200);
        konysbaev.request().get(second).then().statusCode(404);
        konysbaev.request().get(second + "/content").then().statusCode(404);
        konysbaev.request().get(second + "/thumbnail").then().statusCode(404);
        assertThat(konysbaev.request().get(sending.all()).<List<String>>path("items.name"))
                .containsExactly("first.png");
        assertThat(fotehobod.request().get(sending.all()).<List<String>>path("items.name"))
                .containsExactly("first.png", "second.png");
        assertThat(Desk.of("UZ-NATIONAL", Roles.COORDINATOR)
                        .request()
                        .get(sending.all())
                        .<List<Integer>>path("items.fromVersion"))
                .containsExactly(1, 2);
        Desk.of("TJ-NATIONAL", Roles.COORDINATOR)
                .request()
                .get(second + "/content")
                .then()
                .statusCode(200);
        Desk.of(FOTEHOBOD, Roles.SYSTEM)
                .request()
                .get(second + "/content")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTakeItAwayAndKeepItInTheHistory() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        Sending sending = new Sending(oybek, id);
        String location = sending.added("box.png", Files.screenshot(20, 20, 1));
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);
        String later = sending.added("later.png", Files.screenshot(20, 20, 1));

        fotehobod.request().delete(location).then().statusCode(403);
        Desk.of(OYBEK, Roles.SUPERVISOR).request().delete(location).then().statusCode(204);

        for (Desk desk : List.of(oybek, fotehobod, Desk.officerOf(KONYSBAEV))) {
            desk.request().get(location).then().statusCode(404);
            desk.request().get(location + "/content").then().statusCode(404);
            Response history = desk.gets(id, "history");
            assertThat(history.<String>path("attachments[0].name")).isEqualTo("box.png");
            assertThat(history.<String>path("attachments[0].by.office")).isEqualTo(OYBEK);
            assertThat(history.<Integer>path("attachments[0].untilVersion")).isEqualTo(2);
            assertThat(history.<String>path("attachments[0].removedBy.function"))
                    .isEqualTo("SUPERVISOR");
        }
        assertThat(Desk.officerOf(KONYSBAEV).gets(id, "history").<List<String>>path("attachments.name"))
                .containsExactly("box.png");
        assertThat(oybek.gets(id, "history").<List<String>>path("attachments.attachmentId"))
                .contains(later.substring(later.lastIndexOf('/') + 1));
        UUID attachment = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        assertThat(sql.number("select count(*) from attachment_chunk where attachment_id = ?", attachment))
                .isZero();
        oybek.request().delete(location).then().statusCode(404);
    }

    @Test
    void shouldLeaveItToTheOfficeThatIssuedTheAlert() {
        Sending sending = anAlert();
        String location = sending.announced("a.png", 100);
        Sending recipient = new Sending(fotehobod, sending.alertId());

        recipient.announces("{\"name\":\"a.png\",\"size\":100}").then().statusCode(403);
        recipient.sends(location, 0, new byte[10]).then().statusCode(404);
        fotehobod.request().head(location).then().statusCode(404);
        fotehobod.request().get(location).then().statusCode(404);
        fotehobod.request().delete(location).then().statusCode(404);
        new Sending(Desk.officerOf(DOSTUK), sending.alertId())
                .announces("{\"name\":\"a.png\",\"size\":100}")
                .then()
                .statusCode(404);
        Desk.of(OYBEK, Roles.COORDINATOR).request().delete(location).then().statusCode(403);
        oybek.request().delete(location).then().statusCode(204);
        oybek.request().head(location).then().statusCode(404);
        oybek.cancels(sending.alertId(), "\"1\"").then().statusCode(200);
        sending.announces("{\"name\":\"a.png\",\"size\":100}").then().statusCode(409);
    }

    @Test
    void shouldNotFindAnAttachmentUnderAnotherAlert() {
        Sending sending = anAlert();
        String location = sending.added("a.png", Files.screenshot(20, 20, 1));
        String other =
                location.replace(sending.alertId(), oybek.issued(aSeizure().to(FOTEHOBOD)));

        for (String part : List.of("", "/content", "/thumbnail")) {
            oybek.request().get(other + part).then().statusCode(404);
        }
        oybek.request().delete(other).then().statusCode(404);
        oybek.request().head(other).then().statusCode(404);
    }
}
