package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.localstack.client.Answer;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 9: who is outside the audience learns nothing, by any way: hidden and absent are one answer. */
class OutsiderE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static String hidden = "";
    private static String hiddenNotice = "";

    record Route(String method, String path, @Nullable JsonNode body, Map<String, String> headers) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Route> routes() {
        Map<String, String> current = Map.of("If-Match", "\"1\"");
        return Stream.of(
                new Route("GET", "/alerts/{id}", null, Map.of()),
                new Route("GET", "/alerts/{id}/recipients", null, Map.of()),
                new Route("GET", "/alerts/{id}/history", null, Map.of()),
                new Route("PUT", "/alerts/{id}", Alerts.seizureTo("UZ-DUSTLIK"), current),
                new Route(
                        "POST",
                        "/alerts/{id}/cancellation",
                        Json.objectOf("{\"reason\":\"ENTERED_IN_ERROR\"}"),
                        current),
                new Route("POST", "/alerts/{id}/closure", Json.objectOf("{}"), current),
                new Route("POST", "/alerts/{id}/receipts", Json.objectOf("{\"state\":\"READ\"}"), Map.of()),
                new Route("POST", "/alerts/{id}/receipts", Json.objectOf("{\"state\":\"ACCEPTED\"}"), Map.of()),
                new Route("POST", "/alerts/{id}/outcome", Json.objectOf("{\"outcome\":\"NOTHING_FOUND\"}"), Map.of()),
                new Route("DELETE", "/alerts/{id}", null, Map.of()));
    }

    @BeforeAll
    static void issueSomethingHidden() throws InterruptedException {
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD")) {
            hidden = SharedStack.officer("UZ-OYBEK")
                    .issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"))
                    .require(201)
                    .json()
                    .path("alertId")
                    .asText();
            hiddenNotice = fotehobod.awaitVersion(hidden, 1, PATIENCE).notificationId();
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldAnswerAsIfItDidNotExist(Route route) {
        for (ExchangeClient outsider : List.of(
                SharedStack.officer("KG-DOSTUK"),
                SharedStack.officer("UZ-YALLAMA"),
                SharedStack.of("KG-DOSTUK", "SUPERVISOR"),
                SharedStack.of("KG-NATIONAL", "COORDINATOR"),
                SharedStack.of("UZ-NATIONAL", "ADMIN"))) {
            Answer forHidden = send(outsider, route, hidden);
            for (int n = 0; n < 3; n++) {
                String absent = UUID.randomUUID().toString();
                Answer forAbsent = send(outsider, route, absent);

                assertThat(forHidden.status()).isEqualTo(forAbsent.status()).isGreaterThanOrEqualTo(400);
                assertThat(forHidden.text().replace(hidden, absent)).isEqualTo(forAbsent.text());
                assertThat(headersOf(forHidden)).isEqualTo(headersOf(forAbsent));
            }
        }
    }

    @Test
    void shouldShowDeliveriesToNobodyElse() {
        ExchangeClient outsider = SharedStack.officer("KG-DOSTUK");

        Answer forHidden = outsider.notifications("GET", "/deliveries?alert=" + hidden, null);
        Answer forAbsent = outsider.notifications("GET", "/deliveries?alert=" + UUID.randomUUID(), null);

        assertThat(forHidden.status()).isEqualTo(forAbsent.status());
        assertThat(forHidden.text()).isEqualTo(forAbsent.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "seen"})
    void shouldAnswerForAnotherPersonsNoticeAsIfItDidNotExist(String said) {
        ExchangeClient outsider = SharedStack.officer("KG-DOSTUK");

        Answer forHidden = outsider.notifications("POST", "/notifications/" + hiddenNotice + "/" + said, null);
        Answer forAbsent = outsider.notifications("POST", "/notifications/" + UUID.randomUUID() + "/" + said, null);

        assertThat(forHidden.status()).isEqualTo(forAbsent.status()).isEqualTo(404);
        assertThat(forHidden.text()).isEqualTo(forAbsent.text());
        assertThat(headersOf(forHidden)).isEqualTo(headersOf(forAbsent));
    }

    @Test
    void shouldNotListItAndNotNotify() {
        ExchangeClient outsider = SharedStack.officer("KG-DOSTUK");

        assertThat(outsider.alerts("GET", "/alerts?limit=200", null)
                        .require(200)
                        .text())
                .doesNotContain(hidden);
        assertThat(outsider.notifications("GET", "/notifications?limit=200", null)
                        .require(200)
                        .text())
                .doesNotContain(hidden);
    }

    @Test
    void shouldPutNothingOfItOnAnotherCountrysTopics() {
        for (String country : List.of("kg", "kz", "tm", "all")) {
            assertThat(Bus.all(Bus.topics("exercise.blo." + country + ".")))
                    .noneMatch(record -> hidden.equals(record.key())
                            || record.value() != null
                                    && new String(record.value(), StandardCharsets.UTF_8).contains(hidden));
        }
    }

    private static Answer send(ExchangeClient caller, Route route, String id) {
        return caller.alerts(route.method(), route.path().replace("{id}", id), route.body(), route.headers());
    }

    private static Map<String, List<String>> headersOf(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
