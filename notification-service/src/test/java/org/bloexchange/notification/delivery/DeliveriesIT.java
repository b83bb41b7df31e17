package org.bloexchange.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.bloexchange.notification.testing.Alert;
import org.bloexchange.notification.testing.Api;
import org.bloexchange.notification.testing.Neighbourhood;
import org.bloexchange.notification.testing.Neighbourhood.NoticeRow;
import org.bloexchange.notification.testing.Registry.Person;
import org.bloexchange.notification.testing.SmtpSwitch;
import org.bloexchange.notification.testing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(TestTokens.class)
@WithTestResource(SmtpSwitch.class)
class DeliveriesIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();

    @Inject
    Neighbourhood around;

    @TestHTTPResource("/")
    URI service = URI.create("http://127.0.0.1/");

    private String office = "";
    private Person officer = new Person(UUID.randomUUID(), "", "", null, List.of());

    @BeforeEach
    void putSomebodyOnDuty() {
        office = around.newOffice("TJ");
        officer = around.officerOnDuty(office);
    }

    private Api api() {
        return new Api(service);
    }

    private String tokenOf(Person person) {
        return TestTokens.token(person.office(), UUID.randomUUID(), person.id(), "OFFICER");
    }

    private NoticeRow issued(Alert alert) {
        around.exchange().send(alert.recordFor("TJ"));
        return around.awaitNotices(alert, 1).getFirst();
    }

    private static List<ContractRecord> deliveries(Alert alert, String reader) {
        return TopicReader.records("exercise.blo." + reader + ".deliveries.v1.tj", alert);
    }

    @Test
    void shouldTellBothCountriesOnceWhenTheFirstDeviceHasIt() {
        Person colleague = around.registry().officer(office);
        around.registry().isOnDuty(office, officer, colleague);
        around.awaitDuty(office, colleague);
        Alert alert = Alert.aSeizure().to(office);
        around.exchange().send(alert.recordFor("TJ"));
        List<NoticeRow> notices = around.awaitNotices(alert, 2);

        for (NoticeRow notice : notices) {
            Person whose = notice.contact().equals(officer.id().toString()) ? officer : colleague;
            String path = "/api/v1/notifications/" + notice.id() + "/delivered";
            assertThat(api().post(path, tokenOf(whose)).status()).isEqualTo(204);
            assertThat(api().post(path, tokenOf(whose)).status()).isEqualTo(204);
        }

        await().until(() ->
                deliveries(alert, "uz").size() == 1 && deliveries(alert, "tj").size() == 1);
        for (String reader : List.of("uz", "tj")) {
            ContractRecord record = deliveries(alert, reader).getFirst();
            assertThat(CONTRACTS.problems(record)).isEmpty();
            assertThat(record.headers())
                    .containsEntry("ce_source", "/offices/" + office)
                    .containsEntry("ce_sequence", "1");
        }
        assertThat(around.deliveryStates(alert, "SCREEN")).containsExactly("DELIVERED", "DELIVERED");
        assertThat(around.count("select count(*) as n from delivery_attempt a join delivery d on d.id = a.delivery_id"
                        + " join notice n on n.id = d.notice_id where n.alert_id = '" + alert.id()
                        + "' and d.channel = 'SCREEN'"))
                .isEqualTo(2);
    }

    @Test
    void shouldTellOneCountryOnceWhenItIsOnBothSides() {
        String neighbour = around.newOffice("UZ");
        Person other = around.officerOnDuty(neighbour);
        Alert alert = Alert.aSeizure().to(neighbour);
        around.exchange().send(alert.recordFor("UZ"));
        NoticeRow notice = around.awaitNotices(alert, 1).getFirst();

        assertThat(api().post("/api/v1/notifications/" + notice.id() + "/delivered", tokenOf(other))
                        .status())
                .isEqualTo(204);

        await().until(() ->
                TopicReader.records("exercise.blo.uz.deliveries.v1.uz", alert).size() == 1);
    }

    @Test
    void shouldAnswerAForeignNoticeByteForByteAsOneThatIsNotThere() {
        NoticeRow notice = issued(Alert.aSeizure().to(office));
        String stranger = TestTokens.token("KG-DOSTUK", "OFFICER");

        for (String what : List.of("delivered", "seen")) {
            Api.Answer foreign = api().post("/api/v1/notifications/" + notice.id() + "/" + what, stranger);
            Api.Answer absent = api().post("/api/v1/notifications/" + UUID.randomUUID() + "/" + what, stranger);
            Api.Answer nonsense = api().post("/api/v1/notifications/1-1-1-1-1/" + what, stranger);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign).isEqualTo(absent).isEqualTo(nonsense);
        }
        assertThat(around.count("select count(*) as n from notice where delivered_at is not null and id = '"
                        + notice.id() + "'"))
                .isZero();
    }

    @Test
    void shouldSayNothingToTheSenderAboutWhatWasWithdrawn() {
        Alert alert = Alert.aSeizure().to(office);
        NoticeRow notice = issued(alert);
        around.exchange().send(alert.updated().withdrawnFrom("TJ", office));
        List<NoticeRow> notices = around.awaitNotices(alert, 2);

        for (NoticeRow each : notices) {
            assertThat(api().post("/api/v1/notifications/" + each.id() + "/delivered", tokenOf(officer))
                            .status())
                    .isEqualTo(204);
        }

        assertThat(notices).extracting(NoticeRow::id).contains(notice.id());
        assertThat(around.count("select count(*) as n from office_delivery where alert_id = '" + alert.id() + "'"))
                .isZero();
    }

    @Test
    void shouldListTheCallersOwnNoticesByPages() {
        for (int count = 0; count < 3; count++) {
            issued(Alert.aSeizure().to(office));
        }
        String token = tokenOf(officer);

        JsonNode first = api().get("/api/v1/notifications?limit=2", token).json();
        JsonNode second = api().get(
                        "/api/v1/notifications?limit=2&cursor="
                                + first.path("next").asText(),
                        token)
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        String id = second.path("items").path(0).path("notificationId").asText();
        assertThat(api().post("/api/v1/notifications/" + id + "/seen", token).status())
                .isEqualTo(204);
        assertThat(api().get("/api/v1/notifications?unseen=true", token).json().path("items"))
                .hasSize(2);
        assertThat(api().get("/api/v1/notifications", TestTokens.token(office, "OFFICER"))
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void shouldShowTheSenderOfficesAndTheOfficeItsOwnPeople() {
        Person colleague = around.registry().officer(office);
        around.registry().isOnDuty(office, officer, colleague);
        around.awaitDuty(office, colleague);
        Alert alert = Alert.aSeizure().to(office);
        around.exchange().send(alert.recordFor("TJ"));
        NoticeRow notice = around.awaitNotices(alert, 2).getFirst();
        Person whose = notice.contact().equals(officer.id().toString()) ? officer : colleague;
        api().post("/api/v1/notifications/" + notice.id() + "/delivered", tokenOf(whose));
        String path = "/api/v1/deliveries?alert=" + alert.id();

        Api.Answer sender = api().get(path, TestTokens.token("UZ-OYBEK", "OFFICER"));
        assertThat(sender.body())
                .contains("\"office\":\"" + office + "\"", "\"state\":\"DELIVERED\"")
                .doesNotContain("contactId", "attempts", officer.id().toString(), "@");
        assertThat(sender.json().path("items").findValuesAsText("channel")).containsExactly("MAIL", "SCREEN");

        Api.Answer own = api().get(path, tokenOf(officer));
        assertThat(own.json().path("items")).hasSize(4);
        assertThat(own.body())
                .contains(officer.id().toString(), colleague.id().toString())
                .doesNotContain("@");
        JsonNode page = api().get(path + "&limit=3", tokenOf(officer)).json();
        assertThat(api().get(path + "&cursor=" + page.path("next").asText(), tokenOf(officer))
                        .json()
                        .path("items"))
                .hasSize(1);

        assertThat(api().get(path, TestTokens.token("TJ-NATIONAL", "COORDINATOR"))
                        .json()
                        .path("items"))
                .hasSize(4);
        for (String outsider : List.of("KG-DOSTUK", "UZ-YALLAMA", "TJ-DUSTI")) {
            String token = TestTokens.token(outsider, "OFFICER");
            assertThat(api().get(path, token))
                    .isEqualTo(api().get("/api/v1/deliveries?alert=" + UUID.randomUUID(), token));
        }
    }

    @Test
    void shouldSendAgainTheSameEventsWhenAskedToRepublish() {
        Alert alert = Alert.aSeizure().to(office);
        NoticeRow notice = issued(alert);
        api().post("/api/v1/notifications/" + notice.id() + "/delivered", tokenOf(officer));
        await().until(() -> deliveries(alert, "uz").size() == 1);

        around.change("insert into republish_request (stream, since) values ('deliveries', now() - interval '1 day')");

        await().until(() -> deliveries(alert, "uz").size() == 2);
        List<ContractRecord> twice = deliveries(alert, "uz");
        assertThat(twice.get(1).headers())
                .containsEntry("ce_id", twice.get(0).headers().get("ce_id"));
    }

    @Test
    void shouldAskForATokenARoleAndSense() {
        String token = tokenOf(officer);
        for (String path : List.of("/api/v1/notifications", "/api/v1/deliveries?alert=" + UUID.randomUUID())) {
            assertThat(api().get(path, null).status()).isEqualTo(401);
            assertThat(api().get(path, TestTokens.token(office, "AUDITOR")).status())
                    .isEqualTo(403);
        }
        assertThat(api().post("/api/v1/notifications/" + UUID.randomUUID() + "/seen", null)
                        .status())
                .isEqualTo(401);
        assertThat(pointer(api().get("/api/v1/deliveries", token))).isEqualTo("?alert");
        assertThat(pointer(api().get("/api/v1/deliveries?alert=twelve", token))).isEqualTo("?alert");
        assertThat(pointer(api().get("/api/v1/notifications?limit=many", token)))
                .isEqualTo("?limit");
        assertThat(pointer(api().get("/api/v1/notifications?limit=201", token))).isEqualTo("?limit");
        assertThat(pointer(api().get("/api/v1/notifications?unseen=perhaps", token)))
                .isEqualTo("?unseen");
        assertThat(pointer(api().get("/api/v1/notifications?cursor=x", token))).isEqualTo("?cursor");
        assertThat(pointer(api().get("/api/v1/deliveries?alert=" + UUID.randomUUID() + "&cursor=eA", token)))
                .isEqualTo("?cursor");
    }

    private static String pointer(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).containsExactly("application/problem+json");
        return answer.json().path("errors").path(0).path("pointer").asText();
    }
}
