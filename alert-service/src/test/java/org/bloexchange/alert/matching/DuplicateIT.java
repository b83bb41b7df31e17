package org.bloexchange.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Plates;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may have been reported already is said with the 201, of visible alerts only. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class DuplicateIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static Said seizureOn(String day) {
        return aSeizure().with("/event/occurredAt", day + "T09:30:00+05:00");
    }

    private static List<String> duplicates(Response issued) {
        issued.then().statusCode(201);
        List<String> found = issued.path("warnings.findAll { it.code == 'LIKELY_DUPLICATE' }.alertId");
        return found == null ? List.of() : found;
    }

    @Test
    void shouldNameTheAlertOfTheSameDayPlaceAndGoods() {
        Desk oybek = Desk.officerOf(OYBEK);
        String first = oybek.issued(seizureOn("2024-02-01"));

        Response again = oybek.issues(seizureOn("2024-02-01").with("/goods/0/quantity/amount", 2000));

        assertThat(duplicates(again)).containsExactly(first);
        assertThat(duplicates(oybek.issues(seizureOn("2024-02-02")))).isEmpty();
    }

    @Test
    void shouldNameTheAlertOfTheCounterpartWithTheSameIdentifier() {
        String vin = "XTA" + Plates.fresh() + "000000";
        Said withVin = aSeizure().withJson("/conveyances", "[{\"kind\":\"CAR\",\"vin\":\"" + vin + "\"}]");
        String first = Desk.officerOf(FOTEHOBOD).issued(withVin.with("/event/occurredAt", "2024-02-03T09:30:00+05:00"));

        Response again = Desk.officerOf(OYBEK).issues(withVin.with("/event/occurredAt", "2024-02-04T09:30:00+05:00"));

        assertThat(duplicates(again)).containsExactly(first);
    }

    @Test
    void shouldSayNothingOfAHiddenOneAtTheSameCost() {
        String vin = "XTA" + Plates.fresh() + "000000";
        Said withVin = seizureOn("2024-02-05").withJson("/conveyances", "[{\"kind\":\"CAR\",\"vin\":\"" + vin + "\"}]");
        Desk.officerOf(FOTEHOBOD).issued(withVin.to("TJ-NATIONAL"));

        Statements.Counted<Response> hidden =
                Statements.during(() -> Desk.officerOf(SARIOSIYO).issues(withVin));
        Statements.Counted<Response> absent = Statements.during(() -> Desk.officerOf(SARIOSIYO)
                .issues(seizureOn("2024-02-06")
                        .withJson("/conveyances", "[{\"kind\":\"CAR\",\"vin\":\"XTA" + Plates.fresh() + "111111\"}]")));

        assertThat(duplicates(hidden.answer())).isEmpty();
        assertThat(duplicates(absent.answer())).isEmpty();
        assertThat(hidden.statements()).isEqualTo(absent.statements());
    }
}
