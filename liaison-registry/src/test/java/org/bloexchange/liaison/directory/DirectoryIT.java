package org.bloexchange.liaison.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Desk;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class DirectoryIT {

    @SuppressWarnings("NullAway.Init") // before each test
    private Desk oybek;

    @BeforeEach
    void signIn() {
        oybek = Desk.of("uz-oybek.officer");
    }

    @Test
    void shouldShowEachPointOnceWhenPagedToTheEnd() {
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? oybek.get("/crossing-points?limit=50")
                    : oybek.get("/crossing-points?limit=50&cursor={cursor}", cursor);
            codes.addAll(page.path("items.code"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(codes).hasSize(146).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kordai", "КОРДАЙ", "Қордай", "kz-kordai"})
    void shouldFindAPointWhenAskedInAnyScript(String said) {
        oybek.get("/crossing-points?q={said}", said).then().body("items.code", contains("KZ-KORDAI"));
    }

    @Test
    void shouldNarrowWhenFiltersAreGiven() {
        oybek.get("/crossing-points?country=AF&limit=200").then().body("items", hasSize(11));
        oybek.get("/agencies?country=XX").then().body("items.code", contains("INT-CARICC"));
        oybek.get("/offices?border=TM-UZ").then().body("items.code", contains("TM-FARAP", "UZ-ALAT"));
    }

    @Test
    void shouldTellTheVersionWhenOneIsAskedFor() {
        oybek.get("/offices/UZ-OYBEK")
                .then()
                .header("ETag", "\"1\"")
                .body("counterparts", contains("TJ-FOTEHOBOD"))
                .body("nationalUnit", equalTo("UZ-NATIONAL"))
                .body("timeZone", equalTo("Asia/Tashkent"))
                .body("openedOn", equalTo("2014"));
        oybek.get("/crossing-points/AF-HAIRATAN").then().body("counterpart", equalTo("UZ-AYRITOM"));
        oybek.get("/offices/UZ-NATIONAL")
                .then()
                .body("kind", equalTo("NATIONAL_UNIT"))
                .body("nationalUnit", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/offices/UZ-NOWHERE", "/offices/%00", "/crossing-points/x", "/offices/UZ-NOWHERE/on-duty"})
    void shouldSayNotFoundWhenThereIsNone(String path) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(oybek.token())
                .get("/api/v1" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=many", "?cursor=%2F%2F", "?q=%00", "?country=%00"})
    void shouldSayWhatIsWrongWhenTheQuestionIsBad(String query) {
        int status = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(oybek.token())
                .get("/api/v1/crossing-points" + query)
                .statusCode();

        assertThat(status).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/crossing-points", "/agencies", "/offices", "/offices/UZ-OYBEK", "/offices/UZ-OYBEK/on-duty"})
    void shouldAskToSignInWhenThereIsNoToken(String path) {
        given().get("/api/v1" + path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
    }
}
