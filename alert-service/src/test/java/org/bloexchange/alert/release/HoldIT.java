package org.bloexchange.alert.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Decisions.decides;
import static org.bloexchange.alert.testing.Decisions.holds;
import static org.bloexchange.alert.testing.Decisions.recalls;
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
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The national unit stops what goes abroad, for now or for good. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class HoldIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final String OWN = "exercise.blo.uz.alerts.v1.uz";
    private static final String TJ = "exercise.blo.tj.alerts.v1.uz";

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk sariosiyo = Desk.officerOf(SARIOSIYO);
    private final Desk unit = Decisions.unitOf("UZ");

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @AfterEach
    void asPreset() {
        Decisions.nothingWaits("UZ");
    }

    @Test
    void shouldTakeItFromThoseAbroadUntilItIsReleasedAgain() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        fotehobod.says(id, "{\"state\":\"ACCEPTED\"}").then().statusCode(200);
        sariosiyo.says(id, "{\"state\":\"ACCEPTED\"}").then().statusCode(200);

        Response held = holds(unit, id, "\"1\"");

        held.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(held.<String>path("state")).isEqualTo("AWAITING_RELEASE");
        assertThat(held.<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, SARIOSIYO);
        assertThat(held.<Map<String, Object>>path("release"))
                .isEqualTo(Map.of(
                        "awaiting",
                        List.of(FOTEHOBOD),
                        "held",
                        true,
                        "decision",
                        "HOLD",
                        "reason",
                        "The source asks for time."));
        assertThat(fotehobod.gets(id).<Integer>path("version")).isEqualTo(1);
        assertThat(fotehobod.gets(id).<String>path("my.state")).isEqualTo("WITHDRAWN");
        assertThat(fotehobod.gets(id).<String>path("state")).isEqualTo("ISSUED");
        fotehobod.says(id, "{\"state\":\"DECLINED\",\"reason\":\"x\"}").then().statusCode(409);
        assertThat(sariosiyo.gets(id).<String>path("my.state")).isEqualTo("ACCEPTED");
        List<ContractRecord> withdrawn = told(TJ, id, 2);
        assertThat(types(withdrawn)).containsExactly("blo.alert.issued.v1", "blo.alert.withdrawn.v1");
        assertThat(data(withdrawn.getLast())).contains("REMOVED_FROM_AUDIENCE").doesNotContainIgnoringCase("held");

        Response released = releases(unit, id, "\"2\"");

        assertThat(released.<String>path("state")).isEqualTo("UPDATED");
        assertThat(fotehobod.gets(id).<Integer>path("version")).isEqualTo(3);
        assertThat(fotehobod.gets(id).<String>path("my.state")).isEqualTo("QUEUED");
        assertThat(sariosiyo.gets(id).<String>path("my.state")).isEqualTo("ACCEPTED");
        assertThat(types(told(TJ, id, 3))).endsWith("blo.alert.updated.v1");
        assertThat(types(told(OWN, id, 3)))
                .containsExactly("blo.alert.issued.v1", "blo.alert.submitted.v1", "blo.alert.updated.v1");
    }

    @Test
    void shouldStandInTheHistoryOfTheOwnSideOnly() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        holds(unit, id, "\"1\"").then().statusCode(200);
        releases(unit, id, "\"2\"").then().statusCode(200);

        Response ours = oybek.gets(id, "history");
        assertThat(ours.<List<String>>path("versions.by.function"))
                .containsExactly("OFFICER", "COORDINATOR", "COORDINATOR");
        assertThat(ours.<List<String>>path("versions.by.office")).containsExactly(OYBEK, "UZ-NATIONAL", "UZ-NATIONAL");
        assertThat(ours.<String>path("versions[1].alert.release.decision")).isEqualTo("HOLD");
        assertThat(ours.<String>path("versions[1].alert.release.reason")).isEqualTo("The source asks for time.");
        Response theirs = fotehobod.gets(id, "history");
        assertThat(theirs.<List<Integer>>path("versions.alert.version")).containsExactly(1, 3);
        assertThat(theirs.asString())
                .doesNotContain("elease", "HOLD", "held", "source asks", "UZ-NATIONAL", "COORDINATOR", SARIOSIYO);
        assertThat(sariosiyo.gets(id, "history").asString()).doesNotContain("source asks", "\"release\"", FOTEHOBOD);
    }

    @Test
    void shouldLeaveAHeldOneToTheNationalUnit() {
        Decisions.everythingWaits("UZ");
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        holds(unit, id, "\"1\"").then().statusCode(200);

        holds(unit, id, "\"2\"").then().statusCode(409);
        releases(Decisions.freshSupervisorOf(OYBEK), id, "\"2\"").then().statusCode(403);
        Decisions.refuses(Decisions.freshSupervisorOf(OYBEK), id, "\"2\"")
                .then()
                .statusCode(403);
        Response home = oybek.updates(id, "\"2\"", aSeizure().to(SARIOSIYO));
        home.then().statusCode(409);
        assertThat(home.<String>path("type")).isEqualTo("urn:blo:problem:alert-held");
        Response updated = oybek.updates(id, "\"2\"", aSeizure().to(KONYSBAEV));
        assertThat(updated.<Boolean>path("release.held")).isTrue();
        assertThat(updated.<String>path("release.reason")).isEqualTo("The source asks for time.");
        assertThat(updated.<String>path("release.decision")).isNull();
        assertThat(sariosiyo.gets(id).<String>path("my.state")).isEqualTo("WITHDRAWN");

        assertThat(releases(unit, id, "\"3\"").<String>path("state")).isEqualTo("ISSUED");
        Desk.officerOf(KONYSBAEV).gets(id).then().statusCode(200);
        fotehobod.gets(id).then().statusCode(404);
    }

    @Test
    void shouldExpireWhileItIsHeldWithoutAWordAbroad() {
        Instant until = Instant.now().plusSeconds(3);
        String id = oybek.issued(aWarning()
                .to(FOTEHOBOD)
                .with("/watch/from", until.minusSeconds(60).toString())
                .with("/watch/until", until.toString()));
        holds(unit, id, "\"1\"").then().statusCode(200);

        Exchange.soon().until(() -> "EXPIRED".equals(oybek.gets(id).<String>path("state")));

        assertThat(fotehobod.gets(id).<String>path("state")).isEqualTo("ISSUED");
        assertThat(types(told(OWN, id, 3))).endsWith("blo.alert.expired.v1");
        assertThat(types(told(TJ, id, 2))).containsExactly("blo.alert.issued.v1", "blo.alert.withdrawn.v1");
    }

    @Test
    void shouldTakeBackForGoodAndSayWhyAtHome() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));

        Response recalled = recalls(unit, id, "\"1\"");

        recalled.then().statusCode(200);
        assertThat(recalled.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(recalled.<String>path("release.decision")).isEqualTo("RECALL");
        assertThat(recalled.<List<String>>path("release.awaiting")).containsExactly(FOTEHOBOD);
        assertThat(sariosiyo.gets(id).<Map<String, String>>path("cancellation"))
                .isEqualTo(Map.of("reason", "RECALLED", "text", "The source is at risk."));
        assertThat(sariosiyo.gets(id, "history").<String>path("versions[1].by.office"))
                .isEqualTo("UZ-NATIONAL");
        assertThat(fotehobod.gets(id).<String>path("state")).isEqualTo("ISSUED");
        assertThat(fotehobod.gets(id, "history").asString()).doesNotContain("RECALL", "at risk");
        List<ContractRecord> abroad = told(TJ, id, 2);
        assertThat(types(abroad)).containsExactly("blo.alert.issued.v1", "blo.alert.withdrawn.v1");
        assertThat(data(abroad.getLast())).contains("\"RECALLED\"").doesNotContain("at risk");
        assertThat(types(told(OWN, id, 2))).containsExactly("blo.alert.issued.v1", "blo.alert.cancelled.v1");
        recalls(unit, id, "\"2\"").then().statusCode(409);
        releases(unit, id, "\"2\"").then().statusCode(409);
    }

    @Test
    void shouldTakeBackForGoodWhatIsHeldAndWhatWentAbroadOnly() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD));
        holds(unit, id, "\"1\"").then().statusCode(200);

        recalls(unit, id, "\"2\"").then().statusCode(200);

        assertThat(oybek.gets(id).<String>path("cancellation.reason")).isEqualTo("RECALLED");
        assertThat(types(told(OWN, id, 3))).endsWith("blo.alert.cancelled.v1");
        assertThat(types(told(TJ, id, 2))).containsExactly("blo.alert.issued.v1", "blo.alert.withdrawn.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "recall"})
    void shouldBeForTheNationalUnitOfTheSendersCountryOnly(String what) {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD));
        String home = oybek.issued(aSeizure().to(SARIOSIYO));
        String reason = "{\"reason\":\"x\"}";

        decides(oybek, id, what, "\"1\"", reason).then().statusCode(403);
        decides(Desk.of(OYBEK, Roles.SUPERVISOR), id, what, "\"1\"", reason)
                .then()
                .statusCode(403);
        decides(Decisions.unitOf("TJ"), id, what, "\"1\"", reason).then().statusCode(403);
        decides(Decisions.unitOf("KZ"), id, what, "\"1\"", reason).then().statusCode(404);
        decides(unit, id, what, "\"3\"", reason).then().statusCode(412);
        decides(unit, home, what, "\"1\"", reason).then().statusCode(409);
        for (String bad :
                List.of("{}", "{\"reason\":\" \"}", "{\"reason\":7}", "{\"reason\":\"x\",\"until\":1}", "[]", "")) {
            decides(unit, id, what, "\"1\"", bad).then().statusCode(400);
        }
        assertThat(oybek.gets(id).<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void shouldNotRecallWhatNeverWasAbroad() {
        Decisions.everythingWaits("UZ");
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));

        recalls(unit, id, "\"1\"").then().statusCode(409);
        holds(unit, id, "\"1\"").then().statusCode(200);
        recalls(unit, id, "\"2\"").then().statusCode(409);
        Decisions.refuses(unit, id, "\"2\"").then().statusCode(200);
    }

    @Test
    void shouldSendAllOfItAgainAsItWasSent() {
        Decisions.everythingWaits("UZ");
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        releases(unit, id, "\"1\"").then().statusCode(200);
        holds(unit, id, "\"2\"").then().statusCode(200);
        releases(unit, id, "\"3\"").then().statusCode(200);
        recalls(unit, id, "\"4\"").then().statusCode(200);
        told(TJ, id, 4);
        told(OWN, id, 5);

        sql.run("insert into republish_request (stream, since) values ('alerts', now() - interval '1 hour')");

        assertTwice(TJ, id, 4);
        assertTwice(OWN, id, 5);
        assertThat(types(told(TJ, id, 8)).subList(0, 4))
                .containsExactly(
                        "blo.alert.issued.v1",
                        "blo.alert.withdrawn.v1",
                        "blo.alert.updated.v1",
                        "blo.alert.withdrawn.v1");
    }

    private static void assertTwice(String topic, String id, int events) {
        List<ContractRecord> all = told(topic, id, 2 * events);
        assertThat(all.subList(events, all.size()).stream().map(ContractRecord::headers))
                .isEqualTo(all.subList(0, events).stream()
                        .map(ContractRecord::headers)
                        .toList());
        assertThat(all.subList(events, all.size()).stream().map(HoldIT::data))
                .isEqualTo(all.subList(0, events).stream().map(HoldIT::data).toList());
    }

    private static List<ContractRecord> told(String topic, String id, int atLeast) {
        List<ContractRecord> told = Exchange.records(topic, id, atLeast);
        assertThat(told)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
        return told;
    }

    private static String data(ContractRecord record) {
        return new String(Objects.requireNonNull(record.data()), StandardCharsets.UTF_8);
    }

    private static List<String> types(List<ContractRecord> records) {
        return records.stream()
                .map(record -> record.headers().getOrDefault("ce_type", ""))
                .toList();
    }
}
