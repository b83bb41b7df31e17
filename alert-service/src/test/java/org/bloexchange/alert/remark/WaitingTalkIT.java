package org.bloexchange.alert.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said about an alert that waits for its release goes nowhere the alert has not gone. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class WaitingTalkIT {

    private final Desk oybek = Desk.officerOf(OYBEK);

    @BeforeEach
    void mustBeReleased() {
        Exchange.open();
        Decisions.everythingWaits("UZ");
    }

    @AfterEach
    void goOn() {
        Decisions.nothingWaits("UZ");
    }

    @Test
    void shouldSpeakToThoseOnlyWhoHaveIt() {
        String waiting = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));

        assertThat(oybek.remarks(waiting, "{\"text\":\"x\"}").<List<String>>path("to"))
                .containsExactly(SARIOSIYO);
        Response named = oybek.remarks(waiting, "{\"text\":\"x\",\"to\":[\"TJ-FOTEHOBOD\"]}");
        named.then().statusCode(400);
        assertThat(named.<List<String>>path("errors.pointer")).containsExactly("/to/0");
        Response asked = oybek.asks("{\"alert\":\"" + waiting
                + "\",\"question\":\"x\",\"urgency\":\"URGENT\",\"offices\":[\"TJ-FOTEHOBOD\",\"TJ-NATIONAL\"]}");
        asked.then().statusCode(400);
        assertThat(asked.<List<String>>path("errors.pointer")).containsExactly("/offices/0", "/offices/1");
        assertThat(Exchange.records("exercise.blo.uz.responses.v1.uz", waiting, 1))
                .hasSize(1);
        assertThat(Bus.of("exercise.blo.tj.responses.v1.uz", waiting)).isEmpty();
    }

    @Test
    void shouldSpeakToNobodyWhereNobodyHasIt() {
        String waiting = oybek.issued(aSeizure().to(FOTEHOBOD));

        oybek.remarks(waiting, "{\"text\":\"x\"}").then().statusCode(409);
    }
}
