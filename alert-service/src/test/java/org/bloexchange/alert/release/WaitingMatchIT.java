package org.bloexchange.alert.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Plates;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits is told abroad by no hit either. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class WaitingMatchIT {

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);
    private final Said seizure = aSeizure()
            .withJson(
                    "/conveyances",
                    "[{\"kind\":\"TRUCK\",\"plate\":{\"value\":\"%s\",\"country\":\"UZ\"}}]".formatted(Plates.fresh()));

    @Inject
    TestSql sql;

    @BeforeEach
    void mustBeReleased() {
        Exchange.open();
        Decisions.everythingWaits("UZ");
    }

    @AfterEach
    void asPreset() {
        Decisions.nothingWaits("UZ");
    }

    @Test
    void shouldBeFoundAbroadOnceItIsReleased() {
        String waiting = oybek.issued(seizure.to(FOTEHOBOD));
        String other = konysbaev.issued(seizure.to("KZ-NATIONAL"));
        assertThat(foundBy(konysbaev, other)).isEmpty();
        assertThat(foundBy(oybek, waiting)).containsExactly(KONYSBAEV);

        Decisions.releases(Decisions.unitOf("UZ"), waiting, "\"1\"").then().statusCode(200);

        assertThat(foundBy(konysbaev, other)).containsExactly(OYBEK);
    }

    @Test
    void shouldNotBeFoundAbroadWhereItEndedWhileItWaited() {
        String waiting = oybek.issued(seizure.to(FOTEHOBOD));
        String other = konysbaev.issued(seizure.to("KZ-NATIONAL"));
        oybek.closes(waiting, "\"1\"", "{}").then().statusCode(200);

        assertThat(foundBy(konysbaev, other)).isEmpty();
    }

    private List<String> foundBy(Desk desk, String id) {
        Exchange.soon().until(() -> sql.number("select count(*) from match_queue") == 0);
        return desk.gets(id, "matches").path("items.other.office");
    }
}
