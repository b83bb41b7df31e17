package org.bloexchange.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route, taken in every way by everybody. Who may not see what a route leads to is answered, byte for byte and
 * statement for statement, as if it did not exist; who lacks the role, as whoever lacks it everywhere.
 */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class AccessMatrixIT {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Matrix MATRIX = new Matrix();

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

    static Stream<Route> routes() {
        return Route.all().stream();
    }

    @Test
    void shouldHaveAnEntryForEveryRouteAndNoneForOthers() {
        assertThat(MATRIX.entries().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Route.all().stream().map(Route::name).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldShowNothingToWhoeverMayNotSeeIt(Route route) {
        Matrix.Entry entry = Objects.requireNonNull(MATRIX.entries().get(route.name()), "no entry");
        Scenario scenario = Scenario.get();
        for (Somebody somebody : Somebody.all()) {
            for (Ask ask : entry.asks()) {
                String told = somebody + " asks " + route + " " + ask;
                if (route.path().contains("{")) {
                    compare(route, entry, ask, somebody, scenario, told);
                } else {
                    look(route, entry, ask, somebody, scenario, told);
                }
            }
        }
    }

    /** What is hidden beside what does not exist. */
    private static void compare(
            Route route, Matrix.Entry entry, Ask ask, Somebody somebody, Scenario scenario, String told) {
        boolean sees = entry.leadsTo().isSeenBy(somebody) && route.isOpenTo(somebody.roles());
        if (sees && !route.method().equals("GET")) {
            return; // what it does for whoever may is the matter of its own test
        }
        Map<String, String> present = new LinkedHashMap<>();
        Map<String, String> absent = new LinkedHashMap<>();
        Matcher place = PLACE.matcher(route.path());
        while (place.find()) {
            present.put(place.group(), scenario.id(entry.leadsTo(), place.group(1)));
            absent.put(place.group(), scenario.noId(place.group(1)));
        }
        Statements.Counted<Response> toPresent =
                Statements.during(() -> ask.by(somebody, route.method(), filled(route.path(), present)));
        Statements.Counted<Response> toAbsent =
                Statements.during(() -> ask.by(somebody, route.method(), filled(route.path(), absent)));
        assertThat(toAbsent.answer().statusCode()).as(told).isBetween(400, 499);
        if (sees) {
            assertThat(toPresent.answer().statusCode()).as(told).isIn(200, 406);
            return;
        }
        assertThat(Ask.seen(toPresent.answer(), new ArrayList<>(present.values())))
                .as(told)
                .isEqualTo(Ask.seen(toAbsent.answer(), new ArrayList<>(absent.values())));
        assertThat(toPresent.statements()).as("statements: " + told).isEqualTo(toAbsent.statements());
        refused(route, somebody, toPresent.answer(), told);
    }

    /** What is hidden must not be in what is listed, nor missing where it may be seen. */
    private static void look(
            Route route, Matrix.Entry entry, Ask ask, Somebody somebody, Scenario scenario, String told) {
        Response answer = ask.by(somebody, route.method(), route.path());
        assertThat(answer.statusCode()).as(told).isLessThan(500);
        if (!refused(route, somebody, answer, told) && route.method().equals("GET")) {
            String body = answer.asString();
            for (Hidden hidden : Hidden.values()) {
                // a share lies under its alert and is in no list of its own
                if (hidden != Hidden.NOTHING && hidden != Hidden.SHARE && !hidden.isSeenBy(somebody)) {
                    assertThat(body).as(told).doesNotContain(scenario.id(hidden, "id"));
                }
            }
            if (!Hidden.ALERT.isSeenBy(somebody)) {
                assertThat(body).as(told).doesNotContain(scenario.reference()).doesNotContain(scenario.plate());
            }
            if (entry.lists() != Hidden.NOTHING && entry.lists().isSeenBy(somebody)) {
                assertThat(body).as(told).contains(scenario.id(entry.lists(), "id"));
            }
        }
    }

    private static boolean refused(Route route, Somebody somebody, Response answer, String told) {
        // what cannot be understood or answered is said before it is looked at who asks
        if (somebody.roles().isEmpty()) {
            assertThat(answer.statusCode()).as(told).isIn(401, 406, 415);
            return true;
        }
        if (!route.isOpenTo(somebody.roles())) {
            assertThat(answer.statusCode()).as(told).isIn(403, 406, 415);
            return true;
        }
        return false;
    }

    private static String filled(String path, Map<String, String> ids) {
        String filled = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled;
    }

    @Test
    void shouldKnowTheSameOfAnIdThatCannotBe() {
        Somebody officer = Somebody.all().getFirst();
        Response nonsense = Ask.plain().by(officer, "GET", "/api/v1/alerts/nonsense");
        Response absent = Ask.plain().by(officer, "GET", "/api/v1/alerts/" + UUID.randomUUID());

        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.asString()).isEqualTo(absent.asString());
    }
}
