package org.bloexchange.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.liaison.contact.ContactIT.GOOD;
import static org.bloexchange.liaison.contact.ContactIT.change;
import static org.bloexchange.liaison.contact.ContactIT.idOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Broker;
import org.bloexchange.liaison.testing.Desk;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class ChangeContactIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();

    @Test
    void shouldTellTheReadersOfTheNewStateWhenAContactChangesItself() {
        Desk officer = Desk.of("kg-ak-zhol.officer");
        String id = officer.contactId();

        change(officer, id, "\"1\"", GOOD.replace("\"uz\"", "\"ky\",\"ru\",\"ky\""))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("phones", contains("+998000000099"))
                .body("languages", contains("ky", "ru"))
                .body("name", equalTo("Officer Ak-Zhol 1"));

        for (String reader : new String[] {"kg", "kz", "tj", "tm", "uz"}) {
            ContractRecord told = Broker.last("exercise.blo." + reader + ".contacts.v1.kg", id, record -> "2"
                    .equals(record.headers().get("ce_sequence")));
            assertThat(CONTRACTS.problems(told)).isEmpty();
            assertThat(told.data()).asString().contains("+998000000099");
        }
    }

    @Test
    void shouldTakeItBackFromThoseWhoMayNoLongerSeeItWhenVisibilityNarrows() {
        Desk officer = Desk.of("kg-dostuk.officer");
        String id = officer.contactId();

        change(officer, id, "\"1\"", GOOD.replace("ALL_OFFICES", "COUNTERPARTS"))
                .then()
                .statusCode(200);

        // its counterpart is Uzbek: KG and UZ have the state, the others a tombstone of the same version
        ContractRecord gone = Broker.last("exercise.blo.tj.contacts.v1.kg", id, record -> "2"
                .equals(record.headers().get("ce_sequence")));
        assertThat(gone.data()).isNull();
        assertThat(CONTRACTS.problems(gone)).isEmpty();
        ContractRecord stays = Broker.last("exercise.blo.uz.contacts.v1.kg", id, record -> "2"
                .equals(record.headers().get("ce_sequence")));
        assertThat(stays.data()).isNotNull();
    }

    @Test
    void shouldRefuseWhenTheVersionIsNotThePresentOne() {
        Desk admin = Desk.of("tj-national.admin");
        String id = idOf("Officer Guliston 1");

        change(admin, id, null, GOOD).then().statusCode(428);
        change(admin, id, "\"7\"", GOOD).then().statusCode(412);
        change(admin, id, "latest", GOOD).then().statusCode(400).body("errors[0].pointer", equalTo("If-Match"));
    }

    @Test
    void shouldLetOneWinWhenManyChangeTheSameVersionAtOnce() {
        Desk officer = Desk.of("kz-nur-zholy.officer");
        String id = officer.contactId();

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .map(i -> change(officer, id, "\"1\"", GOOD.replace("+998000000099", "+7700000000" + i))
                        .statusCode())
                .boxed()
                .toList();

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        officer.get("/contacts/{id}", id).then().header("ETag", "\"2\"");
    }

    @Test
    void shouldRefuseWhenSomebodyElseMayOnlySeeIt() {
        String id = idOf("Officer Fotehobod 1");

        change(Desk.of("tj-fotehobod.supervisor"), id, "\"1\"", GOOD).then().statusCode(403);
        change(Desk.of("tj-national.coordinator"), id, "\"1\"", GOOD).then().statusCode(403);
        // an ADMIN acts inside the own country
        change(Desk.of("uz-national.admin"), id, "\"1\"", GOOD).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"+998000000099\" | \"998000000099\"     | /phones/0",
                "\"a@exercise.invalid\" | \"nobody\"       | /mail",
                "\"uz\"            | \"de\"               | /languages/0",
                "[\"uz\"]          | []                   | /languages",
                "\"SCREEN\"        | \"PIGEON\"           | /channels/0",
                "[\"SCREEN\"]      | []                   | /channels",
                "\"mail\":\"a@exercise.invalid\",\"phones\":[\"+998000000099\"],\"languages\":[\"uz\"],\"channels\":[\"SCREEN\"] | \"phones\":[],\"languages\":[\"uz\"],\"channels\":[\"MAIL\"] | /mail",
                "\"ALL_OFFICES\"   | \"EVERYBODY\"        | /visibility",
                "\"ALL_OFFICES\"   | null                 | /visibility",
                "[\"+998000000099\"] | null               | /phones",
                "\"mail\"          | \"function\":\"ADMIN\",\"mail\" | /function",
                "\"mail\"          | \"office\":\"UZ-NATIONAL\",\"mail\" | /office",
            })
    void shouldPointAtWhatIsWrongWhenTheBodyIsBad(String part, String instead, String pointer) {
        Desk officer = Desk.of("uz-jartepa.officer");

        Response answer = change(officer, officer.contactId(), "\"1\"", GOOD.replace(part, instead));

        answer.then().statusCode(400).contentType("application/problem+json").body("errors.pointer", hasItem(pointer));
    }

    @Test
    void shouldRefuseWhenThereIsNoBodyOrItIsTooLarge() {
        Desk officer = Desk.of("uz-jartepa.officer");
        String id = officer.contactId();

        change(officer, id, "\"1\"", "").then().statusCode(400);
        change(officer, id, "\"1\"", "{not json").then().statusCode(400);
        change(officer, id, "\"1\"", GOOD.replace("{", "{\"mail\":\"" + "x".repeat(70_000) + "\","))
                .then()
                .statusCode(413);
    }
}
