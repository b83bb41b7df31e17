package org.bloexchange.alert.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.Statements.Counted;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation of an originator with two recipients, each of which may know nothing of the other. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class WhoSeesRemarksIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    Scheduler scheduler;

    private String id = "";
    private String toKonysbaevOnly = "";

    @BeforeEach
    void letThemTalk() {
        Exchange.open();
        Desk oybek = Desk.officerOf(OYBEK);
        id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        said(Desk.officerOf(FOTEHOBOD), "{\"text\":\"F\"}");
        said(Desk.officerOf(KONYSBAEV), "{\"text\":\"K\"}");
        said(oybek, "{\"text\":\"O to all\"}");
        toKonysbaevOnly = said(oybek, "{\"text\":\"O to K\",\"to\":[\"KZ-KONYSBAEV\"]}");
    }

    private String said(Desk desk, String remark) {
        return desk.remarks(id, remark).then().statusCode(201).extract().path("remarkId");
    }

    @Test
    void shouldShowTheOriginatorsSideAll() {
        for (Desk desk : List.of(
                Desk.officerOf(OYBEK), Desk.of(OYBEK, Roles.SYSTEM), Desk.of("UZ-NATIONAL", Roles.COORDINATOR))) {
            assertThat(texts(desk)).containsExactly("F", "K", "O to all", "O to K");
            assertThat(desk.gets(id, "remarks").<List<String>>path("items[2].to"))
                    .containsExactly(KONYSBAEV, FOTEHOBOD);
        }
    }

    @Test
    void shouldShowARecipientItsOwnConversation() {
        for (Desk desk : List.of(Desk.officerOf(FOTEHOBOD), Desk.of("TJ-NATIONAL", Roles.COORDINATOR))) {
            assertThat(texts(desk)).containsExactly("F", "O to all");
            assertThat(desk.gets(id, "remarks").<List<List<String>>>path("items.to"))
                    .containsExactly(List.of(OYBEK), List.of(FOTEHOBOD));
            assertThat(desk.gets(id, "remarks").asString()).doesNotContain("KZ");
            assertThat(desk.gets(id, "history").asString()).doesNotContain("KZ");
            assertThat(desk.gets(id, "history").<List<String>>path("remarks.remark.text"))
                    .containsExactly("F", "O to all");
        }
        for (Desk desk : List.of(Desk.officerOf(KONYSBAEV), Desk.of("KZ-NATIONAL", Roles.COORDINATOR))) {
            assertThat(texts(desk)).containsExactly("K", "O to all", "O to K");
            assertThat(desk.gets(id, "remarks").asString()).doesNotContain("TJ");
        }
    }

    @Test
    void shouldShowOutsidersNothing() {
        for (Desk desk : List.of(
                Desk.officerOf(DOSTUK),
                Desk.of("KG-NATIONAL", Roles.COORDINATOR),
                // of the countries concerned, but not of the offices
                Desk.officerOf(DUSTI),
                Desk.officerOf(SARIOSIYO),
                Desk.officerOf("TJ-NATIONAL"))) {
            desk.gets(id, "remarks").then().statusCode(404);
        }
    }

    @Test
    void shouldAnswerForARemarkToAnotherAsForNone() {
        scheduler.pause();
        try {
            Desk fotehobod = Desk.officerOf(FOTEHOBOD);
            Counted<Response> hidden = Statements.during(() -> one(fotehobod, toKonysbaevOnly));
            Counted<Response> absent =
                    Statements.during(() -> one(fotehobod, UUID.randomUUID().toString()));

            hidden.answer().then().statusCode(404);
            assertThat(hidden.answer().asString()).isEqualTo(absent.answer().asString());
            assertThat(hidden.answer().headers().asList())
                    .isEqualTo(absent.answer().headers().asList());
            assertThat(hidden.statements()).isEqualTo(absent.statements());
            one(Desk.officerOf(KONYSBAEV), toKonysbaevOnly).then().statusCode(200);
        } finally {
            scheduler.resume();
        }
    }

    private Response one(Desk desk, String remark) {
        return desk.request().get("/api/v1/alerts/{id}/remarks/{remark}", id, remark);
    }

    @Test
    void shouldTellEachCountryWhatItMaySee() {
        assertTold("uz", "uz", "O to all", "O to K");
        assertTold("tj", "uz", "O to all");
        assertTold("kz", "uz", "O to all", "O to K");
        assertTold("tj", "tj", "F");
        assertTold("uz", "tj", "F");
        assertTold("kz", "kz", "K");
        assertTold("uz", "kz", "K");
        for (String nobodys : List.of("kz.responses.v1.tj", "tj.responses.v1.kz", "kg.responses.v1.uz")) {
            assertThat(Bus.of("exercise.blo." + nobodys, id)).isEmpty();
        }
    }

    private void assertTold(String reader, String writer, String... texts) {
        String topic = "exercise.blo." + reader + ".responses.v1." + writer;
        List<ContractRecord> told = Exchange.records(topic, id, texts.length);
        assertThat(told)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
        assertThat(told)
                .extracting(record -> data(record).path("text").asText())
                .containsExactly(texts);
        if (!reader.equals(writer)) {
            assertThat(told).allSatisfy(record -> assertThat(data(record).path("to"))
                    .isNotEmpty()
                    .allSatisfy(office ->
                            assertThat(office.asText().substring(0, 2)).isEqualToIgnoringCase(reader)));
        }
    }

    private static JsonNode data(ContractRecord record) {
        try {
            return JSON.readTree(Objects.requireNonNull(record.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> texts(Desk desk) {
        Response remarks = desk.gets(id, "remarks");
        remarks.then().statusCode(200);
        return remarks.path("items.text");
    }
}
