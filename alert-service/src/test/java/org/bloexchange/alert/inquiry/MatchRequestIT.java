package org.bloexchange.alert.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Plates;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.Statements.Counted;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking the office on the other side of a match. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class MatchRequestIT {

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);

    @Inject
    TestSql sql;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    /** The match of a silent lookout of Konysbaev with an open seizure of Oybek, of which Konysbaev alone is told. */
    private String matchOnlyKonysbaevKnows() {
        String plate = Plates.fresh();
        oybek.issued(aSeizure()
                .withJson("/conveyances", "[{\"kind\":\"TRUCK\",\"plate\":{\"value\":\"" + plate + "\"}}]")
                .to(FOTEHOBOD));
        String lookout = konysbaev.issued(
                aLookout().with("/conveyances/0/plate/value", plate).to("KZ-NATIONAL"));
        Exchange.soon().until(() -> sql.number("select count(*) from match_queue") == 0);
        return konysbaev.gets(lookout, "matches").path("items[0].matchId");
    }

    private static String aboutMatch(String match) {
        return "{\"match\":\"" + match + "\",\"question\":\"The same trailer?\",\"urgency\":\"ROUTINE\"}";
    }

    @Test
    void shouldAskTheOtherSideOfAMatch() {
        String match = matchOnlyKonysbaevKnows();

        Response opened = konysbaev.asks(aboutMatch(match));

        opened.then().statusCode(201);
        assertThat(opened.<String>path("matchId")).isEqualTo(match);
        assertThat(opened.<List<String>>path("asked.office")).containsExactly(OYBEK);
        Desk.of("KZ-NATIONAL", Roles.COORDINATOR).asks(aboutMatch(match)).then().statusCode(201);
        assertThat(oybek.getsRequest(opened.path("requestId")).<String>path("matchId"))
                .isEqualTo(match);
    }

    @Test
    void shouldSayTheSameOfAHiddenMatchAsOfNone() {
        String hidden = matchOnlyKonysbaevKnows();
        scheduler.pause();
        try {
            for (Desk desk : List.of(oybek, fotehobod, Desk.officerOf(DOSTUK))) {
                Counted<Response> toHidden = Statements.during(() -> desk.asks(aboutMatch(hidden)));
                Counted<Response> toAbsent = Statements.during(
                        () -> desk.asks(aboutMatch(UUID.randomUUID().toString())));

                toHidden.answer().then().statusCode(400);
                assertThat(toHidden.answer().asString())
                        .isEqualTo(toAbsent.answer().asString());
                assertThat(toHidden.statements()).isEqualTo(toAbsent.statements());
            }
        } finally {
            scheduler.resume();
        }
    }

    @Test
    void shouldKnowNoMatchThatIsNotThere() {
        Response refused =
                oybek.asks("{\"match\":\"" + UUID.randomUUID() + "\",\"question\":\"x\",\"urgency\":\"URGENT\"}");

        refused.then().statusCode(400);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/match");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("UNKNOWN_MATCH");
    }
}
