package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.republish.RepublishRequest;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.junit.jupiter.api.Test;

/** A stream sent again from the tables has the same event ids, and nobody sees anything. */
class RepublishE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "exercise.blo.tj.alerts.v1.uz";

    private final LocalStack stack = SharedStack.get();
    private final ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");
    private final ExchangeClient fotehobod = SharedStack.officer("TJ-FOTEHOBOD");

    @Test
    void shouldChangeNothingVisible() throws Exception {
        try (Desk desk = Desk.open(fotehobod)) {
            // given: an alert in two versions, delivered, read and accepted
            Instant before = Instant.now();
            String id = oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"))
                    .require(201)
                    .json()
                    .path("alertId")
                    .asText();
            oybek.updateAlert(id, "\"1\"", Alerts.seizureTo("TJ-FOTEHOBOD")).require(200);
            fotehobod
                    .delivered(desk.awaitVersion(id, 2, PATIENCE).notificationId())
                    .require(204);
            fotehobod.receipt(id, "READ").require(200);
            fotehobod.receipt(id, "ACCEPTED").require(200);
            await().atMost(PATIENCE).until(() -> recipients(id).contains("deliveredAt"));
            String recipients = recipients(id);
            String view = fotehobod.alert(id).require(200).text();
            int records = Bus.about(id, TOPIC).size();
            int notices = desk.about(List.of(id)).size();

            // when: everything is sent again
            for (String stream : List.of("alerts", "responses", "requests", "matches")) {
                republish(Service.ALERT, stream, before);
            }
            republish(Service.NOTIFICATION, "deliveries", before);
            republish(Service.LIAISON, "directory", Instant.EPOCH);
            republish(Service.LIAISON, "contacts", Instant.EPOCH);
            republish(Service.LIAISON, "duties", Instant.EPOCH);

            // then: the records are there again, with ids that are known
            await().atMost(PATIENCE).until(() -> Bus.about(id, TOPIC).size() == 2 * records);
            assertThat(Bus.about(id, TOPIC).stream()
                            .map(record -> Bus.header(record, "ce_id"))
                            .distinct())
                    .hasSize(records);
            // and an alert that comes after them shows that they were handled
            String later = oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"))
                    .require(201)
                    .json()
                    .path("alertId")
                    .asText();
            desk.awaitVersion(later, 1, PATIENCE);
            assertThat(desk.about(List.of(id))).hasSize(notices);
            assertThat(recipients(id)).isEqualTo(recipients);
            assertThat(fotehobod.alert(id).require(200).text()).isEqualTo(view);
        }
    }

    private String recipients(String id) {
        return oybek.recipients(id).require(200).text();
    }

    private void republish(Service service, String stream, Instant since) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                stack.jdbcUrl(service),
                stack.superuser().getKey(),
                stack.superuser().getValue())) {
            RepublishRequest request = RepublishRequest.write(connection, stream, since);
            await(stream).atMost(PATIENCE).until(() -> request.state().finished());
            assertThat(request.state().error()).isEmpty();
        }
    }
}
