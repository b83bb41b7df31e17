package org.bloexchange.alert.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Deliveries;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class DeliveryIT {

    private static final String TO_SENDER = "exercise.blo.uz.responses.v1.tj";

    @Inject
    TestSql sql;

    private final Desk oybek = Desk.officerOf(OYBEK);

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldBeTestedWithRecordsThatFitTheContract() {
        ContractRecord record = Deliveries.record(UUID.randomUUID().toString(), FOTEHOBOD, 1);

        assertThat(new ContractValidator().problems(record)).isEmpty();
    }

    @Test
    void shouldTakeOnlyAHigherVersion() {
        String id = oybek.issued(aSeizure());
        oybek.updates(id, "\"1\"", aSeizure()).then().statusCode(200);

        Bus.send(List.of(Deliveries.record(id, FOTEHOBOD, 2)));
        Exchange.soon().until(() -> Integer.valueOf(2).equals(delivered(id)));
        Bus.send(List.of(Deliveries.record(id, FOTEHOBOD, 1)));
        String later = oybek.issued(aSeizure());
        Deliveries.tell(later, FOTEHOBOD, 1);

        Exchange.soon().until(() -> delivered(later) != null);
        assertThat(delivered(id)).isEqualTo(2);
        assertThat(Exchange.records(TO_SENDER, id, 1)).hasSize(1);
    }

    @Test
    void shouldTellOnceOfWhatTwoCountriesAreTold() {
        String id = oybek.issued(aSeizure());
        ContractRecord toUz = Deliveries.record(id, FOTEHOBOD, 1);
        ContractRecord toTj = new ContractRecord(
                "exercise.blo.tj.deliveries.v1.tj",
                id,
                Bus.headers("blo.delivery.delivered.v1", "/offices/" + FOTEHOBOD, id + "/" + FOTEHOBOD, 1),
                toUz.data());

        Bus.send(List.of(toUz, toTj, toUz));
        Desk.officerOf(FOTEHOBOD).says(id, "{\"state\":\"READ\"}").then().statusCode(200);

        Exchange.soon().until(() -> delivered(id) != null);
        assertThat(Exchange.records(TO_SENDER, id, 2)).hasSize(2);
    }

    @Test
    void shouldPutAsideWhatItCannotHandleAndGoOn() {
        String id = oybek.issued(aSeizure());
        long before = sql.number("select count(*) from quarantine");
        ContractRecord good = Deliveries.record(id, FOTEHOBOD, 1);
        String data = new String(Objects.requireNonNull(good.data()), StandardCharsets.UTF_8);
        String subject = id + "/" + FOTEHOBOD;
        Map<String, String> headers = Bus.headers("blo.delivery.delivered.v1", "/offices/" + FOTEHOBOD, subject, 1);

        Bus.send(good.topic(), id, headers, "{");
        Bus.send(good.topic(), id, headers, null);
        Bus.send(good.topic(), id, Bus.headers("blo.delivery.delivered.v1", "/offices/TJ-DUSTI", subject, 1), data);
        Bus.send(good.topic(), id, Bus.headers("blo.delivery.delivered.v1", "/offices/UZ-OYBEK", subject, 1), data);
        Bus.send(good.topic(), id, Bus.headers("blo.delivery.delivered.v9", "/offices/" + FOTEHOBOD, subject, 1), data);
        Bus.send(good.topic(), id, headers, data.replace(":1,", ":7,"));
        Bus.send(List.of(Deliveries.record(UUID.randomUUID().toString(), FOTEHOBOD, 1)));
        Bus.send(List.of(Deliveries.record(id, KONYSBAEV, 1)));
        Bus.send(List.of(good));

        Exchange.soon().until(() -> delivered(id) != null);
        Exchange.soon().until(() -> sql.number("select count(*) from quarantine") - before == 8);
        assertThat(delivered(id)).isEqualTo(1);
    }

    private Object delivered(String id) {
        return oybek.gets(id, "recipients").path("items[0].deliveredVersion");
    }
}
