package org.bloexchange.alert.attachment;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bloexchange.alert.testing.Desk;

/** Somebody at a desk with files. */
record Sending(Desk desk, String alertId) {

    private static final Set<String> ON_THE_WAY = Set.of("UPLOADING", "PROCESSING");

    String all() {
        return "/api/v1/alerts/" + alertId + "/attachments";
    }

    Response announces(String json) {
        return desk.request().contentType(ContentType.JSON).body(json).post(all());
    }

    /** The address of a file that was announced. */
    String announced(String name, int size) {
        return announces("{\"name\":\"" + name + "\",\"size\":" + size + "}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    Response sends(String location, int offset, byte[] bytes) {
        return desk.request()
                .header("Upload-Offset", offset)
                .contentType("application/octet-stream")
                .body(bytes)
                .patch(location);
    }

    Response sends(String location, byte[] file, int from, int to) {
        return sends(location, from, Arrays.copyOfRange(file, from, to));
    }

    /** The address of a file that was sent whole. */
    String sent(String name, byte[] file) {
        String location = announced(name, file.length);
        sends(location, 0, file).then().statusCode(204);
        return location;
    }

    /** The address of a file that was sent and is part of the alert. */
    String added(String name, byte[] file) {
        String location = sent(name, file);
        Response checked = checked(location);
        if (!"READY".equals(checked.path("state"))) {
            throw new AssertionError(checked.asString());
        }
        return location;
    }

    /** What became of a file that was sent. */
    Response checked(String location) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> desk.request().get(location), found -> !ON_THE_WAY.contains((String) found.path("state")));
    }
}
