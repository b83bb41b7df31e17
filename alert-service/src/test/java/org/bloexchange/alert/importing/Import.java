package org.bloexchange.alert.importing;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.testing.Desk;

/** Sending tables, as an office does. */
final class Import {

    private Import() {}

    static Response csv(Desk desk, String text) {
        return csv(desk, text.getBytes(StandardCharsets.UTF_8), false);
    }

    static Response dryRun(Desk desk, String text) {
        return csv(desk, text.getBytes(StandardCharsets.UTF_8), true);
    }

    static Response csv(Desk desk, byte[] file, boolean dryRun) {
        return send(desk, ImportResource.CSV, file, dryRun);
    }

    static Response xlsx(Desk desk, byte[] file) {
        return send(desk, ImportResource.XLSX, file, false);
    }

    static Response send(Desk desk, String type, byte[] file, boolean dryRun) {
        return desk.request()
                .header("Content-Type", type)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/api/v1/imports");
    }

    /** The ids of the alerts, by their case numbers. */
    static List<String> ids(Response answer) {
        answer.then().statusCode(200);
        return answer.path("alerts.alertId");
    }

    /** Each error as {@code F7 WRONG_FORM}. */
    static List<String> errors(Response answer) {
        List<Map<String, Object>> errors = answer.path("errors");
        List<String> told = new ArrayList<>();
        errors.forEach(error ->
                told.add((error.get("cell") == null ? error.get("row") + "/" + error.get("column") : error.get("cell"))
                        + " " + error.get("code")));
        return told;
    }
}
