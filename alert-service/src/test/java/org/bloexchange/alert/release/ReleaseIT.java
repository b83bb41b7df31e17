package org.bloexchange.alert.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Decisions.freshSupervisorOf;
import static org.bloexchange.alert.testing.Decisions.refuses;
import static org.bloexchange.alert.testing.Decisions.releases;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must be released waits at home; then it goes abroad, once, or not at all. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ReleaseIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final String OWN = "exercise.blo.uz.alerts.v1.uz";
    private static final String TJ = "exercise.blo.tj.alerts.v1.uz";
    private static final String KZ = "exercise.blo.kz.alerts.v1.uz";

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk supervisor = Desk.of(OYBEK, Roles.SUPERVISOR);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk sariosiyo = Desk.officerOf(SARIOSIYO);
    private final Desk unit = Decisions.unitOf("UZ");

    @BeforeEach
    void mustBeReleased() {
        Exchange.open();
        // routine ones go out, so that a test can tell a quiet topic from a slow one
        Decisions.rules(
                "UZ", "[{\"urgency\":\"ROUTINE\",\"release\":false},{\"release\":true,\"deadlineMinutes\":30}]");
    }

    @AfterEach
    void asPreset() {
        Decisions.nothingWaits("UZ");
    }

    @Test
    void shouldGoHomeAndWaitForTheRest() {
        Response submitted = oybek.issues(aSeizure().to(FOTEHOBOD, SARIOSIYO, KONYSBAEV));

        submitted.then().statusCode(201).header("ETag", "\"1\"");
        String id = submitted.path("alertId");
        assertThat(submitted.<String>path("state")).isEqualTo("AWAITING_RELEASE");
        assertThat(submitted.<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, SARIOSIYO, KONYSBAEV);
        assertThat(submitted.<List<String>>path("release.awaiting")).containsExactly(FOTEHOBOD, KONYSBAEV);
        assertThat(Instant.parse(submitted.path("release.due")))
                .isEqualTo(Instant.parse(submitted.path("issuedAt")).plusSeconds(30 * 60));
        assertThat(unit.gets(id).<List<String>>path("release.awaiting")).containsExactly(FOTEHOBOD, KONYSBAEV);
        assertThat(oybek.gets(id, "recipients").<List<String>>path("items.office"))
                .containsExactly(SARIOSIYO);

        Response atHome = sariosiyo.gets(id);
        assertThat(atHome.<String>path("my.state")).isEqualTo("QUEUED");
        assertThat(atHome.<List<String>>path("audience.offices")).containsExactly(SARIOSIYO);
        assertThat(atHome.asString()).doesNotContain(FOTEHOBOD, "awaiting");

        List<ContractRecord> own = told(OWN, id, 1);
        assertThat(types(own)).containsExactly("blo.alert.submitted.v1");
        assertQuiet(TJ, id);
        assertQuiet(KZ, id);
    }

    @Test
    void shouldGoAbroadOnceItIsReleasedAndAskNobodyAtHomeAgain() {
        String id = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        sariosiyo.says(id, "{\"state\":\"ACCEPTED\"}").then().statusCode(200);
        assertQuiet(TJ, id);

        Response released = releases(supervisor, id, "\"1\"");

        released.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(released.<String>path("state")).isEqualTo("ISSUED");
        assertThat(released.<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, SARIOSIYO);
        assertThat(released.<String>path("release.decision")).isEqualTo("RELEASE");
        assertThat(released.<List<String>>path("release.awaiting")).isNull();
        Response abroad = fotehobod.gets(id);
        assertThat(abroad.<Integer>path("version")).isEqualTo(2);
        assertThat(abroad.<String>path("my.state")).isEqualTo("QUEUED");
        assertThat(abroad.asString()).doesNotContain("release");
        assertThat(sariosiyo.gets(id).<String>path("my.state")).isEqualTo("ACCEPTED");
        assertThat(types(told(TJ, id, 1))).containsExactly("blo.alert.issued.v1");
        assertThat(types(told(OWN, id, 2))).containsExactly("blo.alert.submitted.v1", "blo.alert.issued.v1");
        fotehobod.says(id, "{\"state\":\"ACCEPTED\"}").then().statusCode(200);
    }

    @Test
    void shouldShowAbroadNothingOfTheReleaseInTheHistory() {
        String id = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        Decisions.decides(unit, id, "release", "\"1\"", "{\"decision\":\"RELEASE\",\"reason\":\"Checked by phone\"}")
                .then()
                .statusCode(200);

        Response ours = oybek.gets(id, "history");
        assertThat(ours.<List<String>>path("versions.by.function")).containsExactly("OFFICER", "COORDINATOR");
        assertThat(ours.<String>path("versions[1].by.office")).isEqualTo("UZ-NATIONAL");
        assertThat(ours.<String>path("versions[1].alert.release.reason")).isEqualTo("Checked by phone");
        assertThat(ours.<List<?>>path("versions[1].changes")).isEmpty();
        Response theirs = fotehobod.gets(id, "history");
        assertThat(theirs.<List<Integer>>path("versions.alert.version")).containsExactly(2);
        assertThat(theirs.<Map<String, String>>path("versions[0].by")).isEqualTo(Map.of("office", OYBEK));
        assertThat(theirs.asString()).doesNotContain("elease", "phone", "UZ-NATIONAL", SARIOSIYO);
        assertThat(Desk.officerOf(SARIOSIYO).gets(id, "history").asString()).doesNotContain("phone", "awaiting");
    }

    @Test
    void shouldBeCancelledAtHomeWhereItIsRefused() {
        String id = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        Decisions.decides(supervisor, id, "release", "\"1\"", "{\"decision\":\"REFUSE\"}")
                .then()
                .statusCode(400);

        Response refused = refuses(supervisor, id, "\"1\"");

        refused.then().statusCode(200);
        assertThat(refused.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(refused.<List<String>>path("release.awaiting")).containsExactly(FOTEHOBOD);
        assertThat(sariosiyo.gets(id).<Map<String, String>>path("cancellation"))
                .isEqualTo(Map.of("reason", "NOT_RELEASED", "text", "Already told by phone."));
        fotehobod.gets(id).then().statusCode(404);
        releases(unit, id, "\"2\"").then().statusCode(409);
        assertThat(types(told(OWN, id, 2))).containsExactly("blo.alert.submitted.v1", "blo.alert.cancelled.v1");
        assertQuiet(TJ, id);
    }

    @Test
    void shouldRefuseAlsoWhatIsForAbroadOnly() {
        String id = submitted(aSeizure().to(FOTEHOBOD));

        refuses(unit, id, "\"1\"").then().statusCode(200);

        told(OWN, id, 2);
        assertQuiet(TJ, id);
    }

    @Test
    void shouldNotBeReleasedByWhoeverWroteAnyOfIt() {
        Desk writer = freshSupervisorOf(OYBEK);
        String id = writer.issued(aSeizure());

        releases(writer, id, "\"1\"").then().statusCode(403);

        Desk second = freshSupervisorOf(OYBEK);
        second.updates(id, "\"1\"", aSeizure().with("/goods/0/quantity/amount", 2))
                .then()
                .statusCode(200);
        releases(writer, id, "\"2\"").then().statusCode(403);
        releases(second, id, "\"2\"").then().statusCode(403);
        releases(freshSupervisorOf(OYBEK), id, "\"2\"").then().statusCode(200);
    }

    @Test
    void shouldBeReleasedByTheOwnSupervisorsAndTheNationalUnitOnly() {
        String id = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));

        releases(oybek, id, "\"1\"").then().statusCode(403);
        releases(Desk.of(SARIOSIYO, Roles.SUPERVISOR), id, "\"1\"").then().statusCode(403);
        releases(Desk.of("UZ-AYRITOM", Roles.SUPERVISOR), id, "\"1\"").then().statusCode(404);
        releases(Desk.of(FOTEHOBOD, Roles.SUPERVISOR), id, "\"1\"").then().statusCode(404);
        releases(Decisions.unitOf("TJ"), id, "\"1\"").then().statusCode(404);
        releases(supervisor, id, "\"9\"").then().statusCode(412);
        Decisions.decides(supervisor, id, "release", "\"1\"", "{\"decision\":\"HOLD\"}")
                .then()
                .statusCode(400);
        supervisor
                .request()
                .contentType("application/json")
                .body("{\"decision\":\"RELEASE\"}")
                .post("/api/v1/alerts/{id}/release", id)
                .then()
                .statusCode(428);
        releases(unit, id, "\"1\"").then().statusCode(200);
        releases(unit, id, "\"2\"").then().statusCode(409);
        releases(Decisions.unitOf("TJ"), id, "\"2\"").then().statusCode(403);
    }

    @Test
    void shouldWaitOnWhenItIsUpdatedAndGoOutAsItWasSaidLast() {
        String id = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        String due = oybek.gets(id).path("release.due");

        Response updated = oybek.updates(
                id,
                "\"1\"",
                aSeizure()
                        .to(KONYSBAEV, "UZ-NATIONAL")
                        .with("/urgency", "ROUTINE")
                        .with("/goods/0/quantity/amount", 7));

        updated.then().statusCode(200);
        assertThat(updated.<String>path("state")).isEqualTo("AWAITING_RELEASE");
        assertThat(updated.<String>path("release.due")).isEqualTo(due);
        assertThat(updated.<List<String>>path("release.awaiting")).containsExactly(KONYSBAEV);
        assertThat(sariosiyo.gets(id).<String>path("my.state")).isEqualTo("WITHDRAWN");
        assertThat(types(told(OWN, id, 3)))
                .containsExactly("blo.alert.submitted.v1", "blo.alert.submitted.v1", "blo.alert.withdrawn.v1");
        releases(supervisor, id, "\"2\"").then().statusCode(200);
        assertThat(Desk.officerOf(KONYSBAEV).gets(id).<Integer>path("goods[0].quantity.amount"))
                .isEqualTo(7);
        told(KZ, id, 1);
        assertQuiet(TJ, id);
    }

    @Test
    void shouldNeedNoReleaseOnceNobodyAbroadIsMeant() {
        String id = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));

        Response home = oybek.updates(id, "\"1\"", aSeizure().to(SARIOSIYO));

        assertThat(home.<String>path("state")).isEqualTo("UPDATED");
        assertThat(home.<Object>path("release")).isNull();
        assertThat(oybek.issues(aSeizure().to(SARIOSIYO)).<String>path("state")).isEqualTo("ISSUED");
    }

    @Test
    void shouldBeCancelledOrClosedWithoutGoingAbroad() {
        String cancelled = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        String closed = submitted(aSeizure().to(FOTEHOBOD));

        oybek.cancels(cancelled, "\"1\"").then().statusCode(200);
        oybek.closes(closed, "\"1\"", "{}").then().statusCode(200);

        assertThat(sariosiyo.gets(cancelled).<String>path("state")).isEqualTo("CANCELLED");
        assertThat(types(told(OWN, closed, 2))).containsExactly("blo.alert.submitted.v1", "blo.alert.closed.v1");
        assertQuiet(TJ, cancelled);
        assertQuiet(TJ, closed);
    }

    @Test
    void shouldWaitWhenWhatIsAtHomeIsToGoAbroad() {
        String id = oybek.issued(aWarning().to(SARIOSIYO));
        assertThat(oybek.gets(id).<String>path("state")).isEqualTo("ISSUED");

        Response onward = oybek.updates(id, "\"1\"", aWarning().to(SARIOSIYO, FOTEHOBOD));

        onward.then().statusCode(200);
        assertThat(onward.<String>path("state")).isEqualTo("AWAITING_RELEASE");
        assertThat(onward.<List<String>>path("release.awaiting")).containsExactly(FOTEHOBOD);
        releases(supervisor, id, "\"2\"").then().statusCode(200);
        assertThat(types(told(TJ, id, 1))).containsExactly("blo.alert.issued.v1");
    }

    @Test
    void shouldLeaveAChangeThatNeedsAReleaseOfWhatIsAbroadToSomebodyElse() {
        String id = oybek.issued(aSeizure().with("/urgency", "ROUTINE").to(FOTEHOBOD));
        Said urgent = aSeizure().to(FOTEHOBOD);

        Response refused = oybek.updates(id, "\"1\"", urgent);

        refused.then().statusCode(409);
        assertThat(refused.<String>path("type")).isEqualTo("urn:blo:problem:needs-release");
        oybek.updates(id, "\"1\"", urgent.with("/urgency", "ROUTINE").to(FOTEHOBOD, KONYSBAEV))
                .then()
                .statusCode(200);
        freshSupervisorOf(OYBEK).updates(id, "\"2\"", urgent).then().statusCode(200);
        oybek.updates(id, "\"3\"", urgent.to(FOTEHOBOD, KONYSBAEV)).then().statusCode(409);
        oybek.updates(id, "\"3\"", urgent.with("/goods/0/quantity/amount", 3))
                .then()
                .statusCode(200);
        assertThat(fotehobod.gets(id).<String>path("state")).isEqualTo("UPDATED");
    }

    @Test
    void shouldGiveTheSameAnswerToARetry() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Response first = oybek.issues(aSeizure(), key);
        assertThat(first.<String>path("state")).isEqualTo("AWAITING_RELEASE");
        releases(supervisor, first.path("alertId"), "\"1\"").then().statusCode(200);

        Response again = oybek.issues(aSeizure(), key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void shouldLetEitherTheReleaseOrTheUpdateWin() throws Exception {
        for (int i = 0; i < 10; i++) {
            String id = submitted(aSeizure().to(FOTEHOBOD, SARIOSIYO));
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Integer> release = threads.submit(() -> {
                    start.await();
                    return releases(supervisor, id, "\"1\"").statusCode();
                });
                Future<Integer> update = threads.submit(() -> {
                    start.await();
                    return oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).statusCode();
                });
                assertThat(List.of(release.get(), update.get())).containsExactlyInAnyOrder(200, 412);
                assertThat(fotehobod.gets(id).statusCode()).isEqualTo(release.get() == 200 ? 200 : 404);
            }
        }
    }

    @Test
    void shouldExpireWhileItWaitsAndNeverGoOut() {
        Instant until = Instant.now().plusMillis(300);
        String id = submitted(aWarning()
                .to(FOTEHOBOD, SARIOSIYO)
                .with("/watch/from", until.minusSeconds(60).toString())
                .with("/watch/until", until.toString()));

        Exchange.soon().until(() -> "EXPIRED".equals(sariosiyo.gets(id).<String>path("state")));

        assertThat(oybek.gets(id).<List<String>>path("release.awaiting")).containsExactly(FOTEHOBOD);
        releases(supervisor, id, "\"2\"").then().statusCode(409);
        fotehobod.gets(id).then().statusCode(404);
        assertThat(types(told(OWN, id, 2))).containsExactly("blo.alert.submitted.v1", "blo.alert.expired.v1");
        assertQuiet(TJ, id);
    }

    @Test
    void shouldNeedAReasonOnlyTheExchangeGivesFromNobody() {
        String id = submitted(aSeizure());

        for (String reason : List.of("NOT_RELEASED", "RECALLED")) {
            Response refused = Decisions.decides(oybek, id, "cancellation", "\"1\"", "{\"reason\":\"" + reason + "\"}");
            refused.then().statusCode(400);
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/reason");
        }
    }

    private String submitted(Said said) {
        Response submitted = oybek.issues(said);
        submitted.then().statusCode(201);
        assertThat(submitted.<String>path("state")).isEqualTo("AWAITING_RELEASE");
        return submitted.path("alertId");
    }

    /** The relay sends in order: what comes after a later alert did not come before it. */
    private void assertQuiet(String topic, String id) {
        String later = oybek.issued(aSeizure().with("/urgency", "ROUTINE").to(FOTEHOBOD, KONYSBAEV));
        Exchange.records(topic, later, 1);
        assertThat(Bus.of(topic, id)).isEmpty();
    }

    private static List<ContractRecord> told(String topic, String id, int atLeast) {
        List<ContractRecord> told = Exchange.records(topic, id, atLeast);
        assertThat(told)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
        return told;
    }

    private static List<String> types(List<ContractRecord> records) {
        return records.stream()
                .map(record -> record.headers().getOrDefault("ce_type", ""))
                .toList();
    }
}
