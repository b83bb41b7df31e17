package org.bloexchange.alert.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class OutcomeIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final String NOTHING_FOUND =
            "{\"outcome\":\"NOTHING_FOUND\",\"text\":\"Three trucks were searched.\"}";

    private final Desk dusti = Desk.officerOf(DUSTI);
    private final Desk sariosiyo = Desk.officerOf(SARIOSIYO);

    @Test
    void shouldRefuseALinkToTheWarningItself() {
        String id = dusti.issued(aWarning().to(SARIOSIYO));

        Response reported = sariosiyo.reports(id, "{\"outcome\":\"SEIZED\",\"linkedAlert\":\"" + id + "\"}");

        reported.then().statusCode(400);
        assertThat(reported.<List<String>>path("errors.pointer")).containsExactly("/linkedAlert");
    }

    @Test
    void shouldTellTheSenderWhatCameOfIt() {
        String id = dusti.issued(aWarning().to(SARIOSIYO, KONYSBAEV));

        Response reported = sariosiyo.reports(id, NOTHING_FOUND);

        reported.then().statusCode(200);
        assertThat(reported.<Integer>path("revision")).isEqualTo(1);
        assertThat(dusti.gets(id).<List<String>>path("outcomes.outcome")).containsExactly("NOTHING_FOUND");
        assertThat(sariosiyo.gets(id).<List<String>>path("outcomes.office")).containsExactly(SARIOSIYO);
        assertThat(Desk.officerOf(KONYSBAEV).gets(id).<List<String>>path("outcomes"))
                .isEmpty();
        for (String topic : List.of("exercise.blo.tj.responses.v1.uz", "exercise.blo.uz.responses.v1.uz")) {
            List<ContractRecord> told = Exchange.records(topic, id, 1);
            assertThat(told)
                    .extracting(record -> record.headers().get("ce_type"))
                    .containsExactly("blo.outcome.reported.v1");
            assertThat(CONTRACTS.problems(told.getFirst())).isEmpty();
        }
        assertThat(Bus.of("exercise.blo.kz.responses.v1.uz", id)).isEmpty();
    }

    @Test
    void shouldReviseIt() {
        String id = dusti.issued(aWarning());
        String seized = sariosiyo.issued(aSeizure().to("UZ-NATIONAL"));
        sariosiyo.reports(id, NOTHING_FOUND).then().statusCode(200);
        sariosiyo.reports(id, NOTHING_FOUND).then().statusCode(200);

        Response revised = sariosiyo.reports(id, "{\"outcome\":\"SEIZED\",\"linkedAlert\":\"" + seized + "\"}");

        assertThat(revised.<Integer>path("revision")).isEqualTo(2);
        assertThat(dusti.gets(id).<List<String>>path("outcomes.linkedAlert")).containsExactly(seized);
        dusti.gets(seized).then().statusCode(404);
        assertThat(dusti.gets(id, "history").<List<Integer>>path("outcomes.outcome.revision"))
                .containsExactly(1, 2);
        assertThat(Exchange.records("exercise.blo.tj.responses.v1.uz", id, 2))
                .extracting(record -> record.headers().get("ce_sequence"))
                .containsExactly("1", "2");
    }

    @Test
    void shouldLinkOnlyWhatTheReporterSees() {
        String id = dusti.issued(aWarning());
        String foreign = Desk.officerOf(OYBEK).issued(aSeizure());

        Response hidden = sariosiyo.reports(id, "{\"outcome\":\"SEIZED\",\"linkedAlert\":\"" + foreign + "\"}");
        Response absent =
                sariosiyo.reports(id, "{\"outcome\":\"SEIZED\",\"linkedAlert\":\"" + UUID.randomUUID() + "\"}");

        hidden.then().statusCode(400);
        assertThat(hidden.asString()).isEqualTo(absent.asString());
        assertThat(hidden.<List<String>>path("errors.pointer")).containsExactly("/linkedAlert");
    }

    @Test
    void shouldPointAtWhatIsWrong() {
        String id = dusti.issued(aWarning());

        assertThat(refusal(id, "{}")).containsExactly("/outcome");
        assertThat(refusal(id, "{\"outcome\":\"LOST\"}")).containsExactly("/outcome");
        assertThat(refusal(id, "{\"outcome\":\"NOT_SEEN\",\"linkedAlert\":\"" + id + "\"}"))
                .containsExactly("/linkedAlert");
        assertThat(refusal(id, "{\"outcome\":\"SEIZED\",\"linkedAlert\":\"x\",\"text\":\"\"}"))
                .containsExactlyInAnyOrder("/linkedAlert", "/text");
    }

    private List<String> refusal(String id, String outcome) {
        return sariosiyo.reports(id, outcome).then().statusCode(400).extract().path("errors.pointer");
    }

    @Test
    void shouldHaveNoOutcomeOfASeizure() {
        String id = Desk.officerOf(OYBEK).issued(aSeizure());

        Desk.officerOf(FOTEHOBOD).reports(id, NOTHING_FOUND).then().statusCode(409);
    }

    @Test
    void shouldTakeItFromRecipientsOnly() {
        String id = dusti.issued(aWarning().to(SARIOSIYO, KONYSBAEV));
        dusti.updates(id, "\"1\"", aWarning().to(SARIOSIYO)).then().statusCode(200);

        dusti.reports(id, NOTHING_FOUND).then().statusCode(403);
        Desk.officerOf(KONYSBAEV).reports(id, NOTHING_FOUND).then().statusCode(409);
        Desk.officerOf(DOSTUK).reports(id, NOTHING_FOUND).then().statusCode(404);
        Desk.of(SARIOSIYO, Roles.SYSTEM).reports(id, NOTHING_FOUND).then().statusCode(403);
        dusti.cancels(id, "\"2\"").then().statusCode(200);
        sariosiyo.reports(id, NOTHING_FOUND).then().statusCode(409);
    }
}
