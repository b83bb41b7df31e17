package org.bloexchange.alert.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Files;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.Statements.Counted;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file one may not see is answered like one that does not exist, also where the alert is seen. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class AttachmentSecrecyIT {

    private final Desk oybek = Desk.officerOf(OYBEK);

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        // what runs by the clock would be counted with the requests
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void shouldHideAFileFromWhoeverMayNotSeeIt() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);
        Sending sending = new Sending(oybek, id);
        String later = sending.added("later.png", Files.screenshot(20, 20, 1));
        String unfinished = sending.announced("unfinished.png", 100);

        for (Desk outsider : List.of(
                // sees the alert as it was before
                Desk.officerOf(KONYSBAEV),
                Desk.of("KZ-NATIONAL", Roles.COORDINATOR),
                Desk.officerOf(DOSTUK),
                Desk.of(DOSTUK, Roles.ADMIN))) {
            assertLikeAbsent(outsider, sending, later);
            assertLikeAbsent(outsider, sending, unfinished);
        }
        // a recipient of the present version and the own national unit know nothing of what is on its way
        assertLikeAbsent(Desk.officerOf(FOTEHOBOD), sending, unfinished);
        assertLikeAbsent(Desk.of("UZ-NATIONAL", Roles.COORDINATOR), sending, unfinished);
    }

    private static void assertLikeAbsent(Desk outsider, Sending sending, String hidden) {
        String absent = sending.all() + "/" + UUID.randomUUID();
        for (Method method : Method.values()) {
            for (String part : List.of("", "/content", "/thumbnail")) {
                Counted<Response> toHidden = Statements.during(() -> asks(outsider, method, hidden + part));
                Counted<Response> toAbsent = Statements.during(() -> asks(outsider, method, absent + part));

                String ask = method + " " + part;
                assertThat(seen(toHidden.answer())).as(ask).isEqualTo(seen(toAbsent.answer()));
                assertThat(toHidden.statements()).as(ask).isEqualTo(toAbsent.statements());
            }
        }
    }

    private static Response asks(Desk desk, Method method, String address) {
        RequestSpecification request = desk.request();
        if (method == Method.PATCH) {
            request.header("Upload-Offset", 0)
                    .contentType("application/octet-stream")
                    .body(new byte[10]);
        }
        return request.request(method, address);
    }

    private static String seen(Response answer) {
        return answer.statusLine() + "\n" + answer.headers() + "\n" + answer.asString();
    }
}
