package org.bloexchange.alert.wording;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class VocabularyIT {

    private static final String ADDRESS = "/api/v1/vocabularies";

    private final Desk oybek = Desk.officerOf(Known.OYBEK);

    @Test
    void shouldSpeakTheFirstLanguageItKnows() {
        oybek.request()
                .header("Accept-Language", "de, tg;q=0.8, en;q=0.5")
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .header("Content-Language", "tg")
                .body("language", equalTo("tg"))
                .body("lists.handlingCode.code", equalTo(List.of("H0", "H1", "H2", "H3")))
                .body("lists.substance.label", not(hasItem("Heroin")));
    }

    @Test
    void shouldSpeakTheLanguageAskedForOrElseEnglish() {
        oybek.request().get(ADDRESS + "?language=ru").then().body("language", equalTo("ru"));
        oybek.request()
                .header("Accept-Language", "de")
                .get(ADDRESS)
                .then()
                .body("language", equalTo("en"))
                .body("lists.substance.label", hasItem("Heroin"));
    }

    @Test
    void shouldRefuseALanguageItDoesNotSpeakAndWhoeverIsNotSignedIn() {
        oybek.request()
                .get(ADDRESS + "?language=de")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?language")));
        RestAssured.given().get(ADDRESS).then().statusCode(401);
    }
}
