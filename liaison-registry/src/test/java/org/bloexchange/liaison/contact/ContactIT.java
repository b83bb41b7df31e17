package org.bloexchange.liaison.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Database;
import org.bloexchange.liaison.testing.Desk;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees whom: the visibility of a contact against where the reader sits. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class ContactIT {

    @ParameterizedTest(name = "{0} seen by {1}: {2}")
    @CsvSource({
        // the contact's own office, another of its country, its units' people, the counterpart, its unit, others
        "OWN_OFFICE, uz-sariosiyo.officer, true",
        "OWN_OFFICE, uz-oybek.officer, false",
        "OWN_OFFICE, uz-national.coordinator, true",
        "OWN_OFFICE, uz-national.admin, true",
        "OWN_OFFICE, tj-dusti.officer, false",
        "OWN_OFFICE, tj-national.coordinator, false",
        "OWN_OFFICE, tj-national.admin, false",
        "OWN_COUNTRY, uz-oybek.officer, true",
        "OWN_COUNTRY, tj-dusti.officer, false",
        "OWN_COUNTRY, tj-national.coordinator, false",
        "COUNTERPARTS, uz-oybek.officer, true",
        "COUNTERPARTS, tj-dusti.officer, true",
        "COUNTERPARTS, tj-fotehobod.officer, false",
        "COUNTERPARTS, tj-national.coordinator, true",
        "COUNTERPARTS, kg-national.coordinator, false",
        "ALL_OFFICES, kg-dostuk.officer, true",
        "ALL_OFFICES, kz-national.admin, true",
    })
    void shouldSeeAContactOnlyWhenItsVisibilitySaysSo(Visibility visibility, String reader, boolean seen) {
        String id = idOf("Supervisor Sariosiyo 1");
        Database.update("update contact set visibility = ? where id = ?", visibility.name(), UUID.fromString(id));
        Desk desk = Desk.of(reader);

        Response answer = desk.asks().get("/api/v1/contacts/{id}", id);
        List<String> listed = desk.get("/contacts?limit=200").path("items.id");

        assertThat(answer.statusCode()).isEqualTo(seen ? 200 : 404);
        assertThat(listed.contains(id)).isEqualTo(seen);
    }

    @Test
    void shouldAnswerByteForByteAlikeWhenAContactIsHiddenOrAbsent() {
        String hidden = idOf("Admin TJ 1");
        Desk oybek = Desk.of("uz-oybek.officer");

        assertThat(whole(oybek.asks().get("/api/v1/contacts/{id}", hidden)))
                .isEqualTo(whole(oybek.asks().get("/api/v1/contacts/{id}", UUID.randomUUID())));
        assertThat(whole(change(oybek, hidden, "\"1\"", GOOD)))
                .isEqualTo(whole(change(oybek, UUID.randomUUID().toString(), "\"1\"", GOOD)));
        assertThat(whole(change(oybek, hidden, null, GOOD)))
                .isEqualTo(whole(change(oybek, UUID.randomUUID().toString(), null, GOOD)));
    }

    @Test
    void shouldPageAndFilterWithinWhatIsVisibleWhenListed() {
        Desk oybek = Desk.of("uz-oybek.officer");

        Response first = oybek.get("/contacts?country=TJ&limit=3");
        Response second = oybek.get("/contacts?country=TJ&limit=3&cursor={next}", first.<String>path("next"));

        assertThat(first.<List<String>>path("items.name")).isSorted().hasSize(3);
        assertThat(second.<List<String>>path("items.name"))
                .isSorted()
                .doesNotContainAnyElementsOf(first.path("items.name"));
        oybek.get("/contacts?q={said}", "officer FOTEHOBOD").then().body("items.office", contains("TJ-FOTEHOBOD"));
        oybek.get("/contacts?office=UZ-OYBEK").then().body("items.function", contains("OFFICER", "SUPERVISOR"));
    }

    @Test
    void shouldAskToSignInWhenThereIsNoToken() {
        given().get("/api/v1/contacts").then().statusCode(401);
        given().get("/api/v1/contacts/{id}", UUID.randomUUID())
                .then()
                .statusCode(401)
                .body("title", equalTo("Not signed in"));
    }

    static final String GOOD = """
            {"mail":"a@exercise.invalid","phones":["+998000000099"],"languages":["uz"],"channels":["SCREEN"],
             "visibility":"ALL_OFFICES"}""";

    static Response change(Desk desk, String id, @org.jspecify.annotations.Nullable String ifMatch, String body) {
        var request = desk.asks().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/v1/contacts/{id}", id);
    }

    static String idOf(String name) {
        return Database.text("select id from contact where name = ?", name);
    }

    private static String whole(Response answer) {
        return answer.statusLine() + "\n" + answer.headers() + "\n"
                + answer.body().asString();
    }
}
