package org.bloexchange.liaison.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Broker;
import org.bloexchange.liaison.testing.Desk;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class AccountIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();

    @Test
    void shouldEndItsTokensAndTellTheServicesWhenAnAccountIsDisabled() {
        Desk officer = Desk.of("tj-sarazm.supervisor");
        String account = officer.account();

        Desk.of("tj-national.admin")
                .asks()
                .post("/api/v1/accounts/{id}/revocation", account)
                .then()
                .statusCode(200)
                .body("disabledAt", notNullValue());

        officer.asks().get("/api/v1/me").then().statusCode(401);
        assertThat(Desk.signIn("tj-sarazm.supervisor", ExerciseRegistry.passwordOf("tj-sarazm.supervisor"))
                        .statusCode())
                .isEqualTo(401);
        ContractRecord told = Broker.last("exercise.blo.tj.revocations.v1.tj", account, any -> true);
        assertThat(CONTRACTS.problems(told)).isEmpty();
        assertThat(told.data()).asString().contains("\"reason\":\"DISABLED\"");
    }

    @Test
    void shouldSayItOnceWhenDisabledTwice() {
        String account = Desk.of("tj-ruzvay.officer").account();
        Desk admin = Desk.of("tj-national.admin");

        String first =
                admin.asks().post("/api/v1/accounts/{id}/revocation", account).asString();
        String second =
                admin.asks().post("/api/v1/accounts/{id}/revocation", account).asString();

        assertThat(second).isEqualTo(first);
        assertThat(Broker.last("exercise.blo.tj.revocations.v1.tj", account, any -> true)
                        .headers())
                .containsEntry("ce_sequence", "1");
    }

    @Test
    void shouldTellTheServicesAndLetInAgainAtOnceWhenTheLastSessionIsSignedOut() {
        Desk officer = Desk.of("kg-bor-dobo.officer");
        String account = officer.account();

        officer.asks()
                .delete("/api/v1/sessions/{id}", officer.get("/sessions").<String>path("items[0].id"))
                .then()
                .statusCode(204);

        ContractRecord told = Broker.last("exercise.blo.kg.revocations.v1.kg", account, any -> true);
        assertThat(CONTRACTS.problems(told)).isEmpty();
        assertThat(told.data()).asString().contains("\"reason\":\"SIGNED_OUT\"");
        Desk.of("kg-bor-dobo.officer").get("/me");
    }

    @Test
    void shouldListTheOwnCountryAndNoSecretsWhenAnAdminAsks() {
        Desk admin = Desk.of("uz-national.admin");

        admin.get("/accounts?limit=180")
                .then()
                .body("items", hasSize(20))
                .body("items.country", everyItem(equalTo("UZ")));
        assertThat(admin.get("/accounts?limit=180").asString()).doesNotContain("argon2", "assword");
        String next = admin.get("/accounts?limit=18").path("next");
        admin.get("/accounts?limit=18&cursor={next}", next).then().body("items", hasSize(2));
    }

    @Test
    void shouldNotFindAnAccountWhenItIsAnotherCountrysOrNone() {
        String foreign = Desk.of("tj-dusti.officer").account();
        Desk admin = Desk.of("uz-national.admin");

        String hidden = admin.asks()
                .post("/api/v1/accounts/{id}/revocation", foreign)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String absent = admin.asks()
                .post("/api/v1/accounts/{id}/revocation", UUID.randomUUID())
                .asString();

        assertThat(hidden).isEqualTo(absent);
        Desk.of("tj-dusti.officer").get("/me");
    }

    @Test
    void shouldRefuseWhenAdminsWouldShutThemselvesOut() {
        Desk admin = Desk.of("kz-national.admin");

        admin.asks()
                .post("/api/v1/accounts/{id}/revocation", admin.account())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:blo:problem:own-account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-oybek.officer", "uz-oybek.supervisor", "uz-national.coordinator"})
    void shouldRefuseWhenTheRoleIsNotAdmin(String username) {
        Desk desk = Desk.of(username);

        desk.asks().get("/api/v1/accounts").then().statusCode(403).contentType("application/problem+json");
        desk.asks()
                .post("/api/v1/accounts/{id}/revocation", desk.account())
                .then()
                .statusCode(403);
    }
}
