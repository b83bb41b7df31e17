package org.bloexchange.liaison.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Somebody of an exercise who signed in and asks the registry. */
public final class Desk {

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    /** Signs in anew, such as {@code uz-oybek.officer}. */
    public static Desk of(String username) {
        return new Desk(signIn(username, ExerciseRegistry.passwordOf(username))
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken"));
    }

    /** Tries to sign in. */
    public static Response signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/sessions");
    }

    /** A request with this desk's token. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** What a path answers, which must be 200. */
    public Response get(String path, Object... parts) {
        return asks().get("/api/v1" + path, parts)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** Id of the contact this desk belongs to. */
    public String contactId() {
        return get("/me").path("contact.id");
    }

    /** Id of the account this desk signed in with. */
    public String account() {
        return get("/me").path("account");
    }

    /** The token itself. */
    public String token() {
        return token;
    }
}
