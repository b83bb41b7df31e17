package org.bloexchange.alert.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.alert.policy.SecrecyIT.Ask;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.Statements.Counted;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alert that waits does not exist for those it waits for. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class WaitingSecrecyIT {

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void mustBeReleased() {
        Exchange.open();
        Decisions.everythingWaits("UZ");
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
        Decisions.nothingWaits("UZ");
    }

    static Stream<Desk> thoseItWaitsFor() {
        return Stream.of(
                Desk.officerOf(FOTEHOBOD),
                Desk.of(FOTEHOBOD, Roles.SUPERVISOR),
                Desk.of(FOTEHOBOD, Roles.SYSTEM),
                Desk.of("TJ-NATIONAL", Roles.COORDINATOR),
                Desk.of("KZ-NATIONAL", Roles.COORDINATOR),
                Desk.of(KONYSBAEV, Roles.SUPERVISOR, Roles.COORDINATOR));
    }

    @ParameterizedTest
    @MethodSource("thoseItWaitsFor")
    void shouldBeAnsweredAsWhatDoesNotExist(Desk abroad) {
        Response submitted = Desk.officerOf(OYBEK).issues(aSeizure().to(FOTEHOBOD, KONYSBAEV, SARIOSIYO));
        assertThat(submitted.<String>path("state")).isEqualTo("AWAITING_RELEASE");
        String waiting = submitted.path("alertId");
        for (Ask ask : SecrecyIT.asks()) {
            String absent = UUID.randomUUID().toString();

            Counted<Response> toWaiting = Statements.during(() -> ask.by(abroad, waiting));
            Counted<Response> toAbsent = Statements.during(() -> ask.by(abroad, absent));

            assertThat(SecrecyIT.seen(toWaiting.answer(), waiting))
                    .as(ask.toString())
                    .isEqualTo(SecrecyIT.seen(toAbsent.answer(), absent));
            assertThat(toWaiting.statements()).as("statements of " + ask).isEqualTo(toAbsent.statements());
        }
        assertThat(abroad.request().get("/api/v1/alerts?limit=200").<List<String>>path("items.alertId"))
                .doesNotContain(waiting);
    }
}
