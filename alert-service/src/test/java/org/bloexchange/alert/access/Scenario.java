package org.bloexchange.alert.access;

import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Files;
import org.bloexchange.alert.testing.Plates;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.api.caller.Roles;
import org.jspecify.annotations.Nullable;

/** What lies hidden: made once, as it takes many requests to look for it everywhere. */
final class Scenario {

    private static @Nullable Scenario made;

    private final String plate = Plates.fresh();
    private final String alert;
    private final String reference;
    /** Ids of what lies under the alert, by the name of their place in paths. */
    private final Map<String, String> under = new HashMap<>();

    private final Map<Hidden, String> others = new HashMap<>();

    private Scenario() {
        Desk oybek = Desk.officerOf(OYBEK);
        Said seizure =
                aSeizure().withJson("/conveyances", "[{\"kind\":\"TRUCK\",\"plate\":{\"value\":\"" + plate + "\"}}]");
        alert = oybek.issued(seizure.to(FOTEHOBOD, KONYSBAEV));
        under.put("attachmentId", photograph(oybek, alert));
        under.put(
                "remark",
                oybek.remarks(alert, "{\"phrase\":\"CALL_ME\"}")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("remarkId"));
        others.put(
                Hidden.REQUEST,
                oybek.asked("{\"identifier\":{\"type\":\"PLATE\",\"value\":\"" + plate
                        + "\"},\"question\":\"Seen before?\",\"urgency\":\"URGENT\",\"offices\":[\"TJ-FOTEHOBOD\"]}"));
        reference = oybek.updates(alert, "\"1\"", seizure.to(FOTEHOBOD))
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
        others.put(
                Hidden.DRAFT,
                oybek.request()
                        .contentType("application/json")
                        .body(seizure.json())
                        .post("/api/v1/drafts")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        others.put(
                Hidden.GROUP,
                Desk.of("UZ-NATIONAL", Roles.COORDINATOR)
                        .request()
                        .contentType("application/json")
                        .body(Map.of(
                                "name",
                                "Operation Channel",
                                "offices",
                                List.of(OYBEK, FOTEHOBOD),
                                "from",
                                Instant.now().minusSeconds(60).toString(),
                                "until",
                                Instant.now().plusSeconds(86_400).toString()))
                        .post("/api/v1/groups")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        Decisions.everythingWaits("UZ");
        others.put(Hidden.WAITING, oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO)));
        Decisions.nothingWaits("UZ");
        under.put(
                "shareId",
                Desk.officerOf(FOTEHOBOD)
                        .request()
                        .contentType("application/json")
                        .body("{\"offices\":[\"KG-DOSTUK\"],\"reason\":\"Known there\"}")
                        .post("/api/v1/alerts/" + alert + "/shares")
                        .path("shareId"));
    }

    /** Part of the first version. */
    private static String photograph(Desk oybek, String alert) {
        String attachments = "/api/v1/alerts/" + alert + "/attachments";
        String id = oybek.request()
                .contentType("image/png")
                .body(Files.screenshot(20, 20, 1))
                .post(attachments)
                .path("attachmentId");
        Exchange.soon().until(() -> oybek.request().get(attachments + "/" + id).path("state"), "READY"::equals);
        return id;
    }

    static synchronized Scenario get() {
        if (made == null) {
            made = new Scenario();
        }
        return made;
    }

    String reference() {
        return reference;
    }

    String plate() {
        return plate;
    }

    /** The id of something there is. */
    String id(Hidden hidden, String place) {
        if (!place.equals("id")) {
            return under.getOrDefault(place, noId(place));
        }
        return hidden == Hidden.NOTHING ? noId(place) : others.getOrDefault(hidden, alert);
    }

    /** The id of something there is not. */
    String noId(String place) {
        return UUID.randomUUID().toString();
    }
}
