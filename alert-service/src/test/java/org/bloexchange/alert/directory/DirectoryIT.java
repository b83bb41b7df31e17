package org.bloexchange.alert.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.DirectoryRecords;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Inbound;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class DirectoryIT {

    private static final String KZ = "exercise.blo.all.directory.v1.kz";

    @Inject
    TestSql sql;

    @Inject
    DirectoryHandler handler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldAddressNoOfficeThatClosedAndKeepWhatItWasSent() {
        Bus.send(List.of(DirectoryRecords.of(office("KZ-KORDAI", null), 1)));
        Exchange.soon().until(() -> issues("KZ-KORDAI") == 201);
        String id = Desk.officerOf(OYBEK).issued(aSeizure().to("KZ-KORDAI"));

        Bus.send(List.of(DirectoryRecords.of(office("KZ-KORDAI", "2026-01-01"), 2)));

        Exchange.soon().until(() -> issues("KZ-KORDAI") == 400);
        Desk.officerOf("KZ-KORDAI").gets(id).then().statusCode(200);
    }

    @Test
    void shouldDiscardWhatIsStale() {
        Bus.send(List.of(
                DirectoryRecords.of(office("KZ-TAZHEN", "2026-01-01"), 7),
                DirectoryRecords.of(office("KZ-TAZHEN", null), 6),
                DirectoryRecords.of(office("KZ-LATER", null), 1)));

        Exchange.soon().until(() -> issues("KZ-LATER") == 201);
        assertThat(issues("KZ-TAZHEN")).isEqualTo(400);
        assertThat(sql.number("select sequence from office where code = 'KZ-TAZHEN'"))
                .isEqualTo(7);
    }

    @Test
    void shouldLetNothingRiseFromItsGrave() {
        ContractRecord known = DirectoryRecords.of(office("KZ-RISEN", null), 1);
        ContractRecord unknown = DirectoryRecords.of(office("KZ-GHOST", null), 4);
        for (ContractRecord record : List.of(
                DirectoryRecords.of(office("KZ-RISEN", null), 3),
                new ContractRecord(
                        KZ, known.key(), Bus.headers("blo.office.changed.v1", "/countries/KZ", known.key(), 5), null),
                DirectoryRecords.of(office("KZ-RISEN", null), 4),
                new ContractRecord(
                        KZ,
                        unknown.key(),
                        Bus.headers("blo.office.changed.v1", "/countries/KZ", unknown.key(), 5),
                        null),
                unknown)) {
            QuarkusTransaction.requiringNew().run(() -> handler.handle(List.of(Inbound.of(record))));
        }

        assertThat(issues("KZ-RISEN")).isEqualTo(400);
        assertThat(issues("KZ-GHOST")).isEqualTo(400);
        QuarkusTransaction.requiringNew()
                .run(() -> handler.handle(List.of(Inbound.of(DirectoryRecords.of(office("KZ-RISEN", null), 6)))));
        assertThat(issues("KZ-RISEN")).isEqualTo(201);
    }

    @Test
    void shouldPutAsideWhatItCannotHandleAndGoOn() {
        long before = sql.number("select count(*) from quarantine");
        Map<String, String> headers = Bus.headers("blo.office.changed.v1", "/countries/KZ", "office/KZ-BAD", 1);
        ContractRecord good = DirectoryRecords.of(office("KZ-GOOD", null), 1);
        ContractRecord foreign = DirectoryRecords.of(office("UZ-FORGED", null), 1);

        Bus.send(KZ, "office/KZ-BAD", headers, "{nonsense");
        Bus.send(KZ, "office/KZ-BAD", headers, "{\"code\":\"KZ-OTHER\",\"country\":\"KZ\"}");
        Bus.send(KZ, "office/KZ-BAD", headers, "{\"code\":\"KZ-BAD\",\"country\":\"KZ\",\"kind\":\"TENT\"}");
        Bus.send(List.of(new ContractRecord(
                KZ,
                foreign.key(),
                Bus.headers("blo.office.changed.v1", "/countries/KZ", foreign.key(), 1),
                foreign.data())));
        Bus.send(List.of(new ContractRecord(KZ, foreign.key(), foreign.headers(), foreign.data())));
        ContractRecord endless = DirectoryRecords.of(office("KZ-ENDLESS", "sometime"), 1);
        Bus.send(List.of(endless, good));

        Exchange.soon().until(() -> issues("KZ-GOOD") == 201);
        assertThat(sql.number("select count(*) from quarantine") - before).isEqualTo(6);
        assertThat(sql.number("select count(*) from office where code in ('KZ-BAD', 'UZ-FORGED', 'KZ-ENDLESS')"))
                .isZero();
        assertThat(issues(KONYSBAEV)).isEqualTo(201);
    }

    private static int issues(String recipient) {
        return Desk.officerOf(OYBEK).issues(aSeizure().to(recipient)).statusCode();
    }

    private static Office office(String code, @Nullable String closedOn) {
        String country = code.substring(0, 2);
        return new Office(
                code,
                Office.Kind.BORDER_OFFICE,
                country,
                code,
                null,
                closedOn,
                "Asia/Almaty",
                List.of(),
                List.of(),
                country + "-NATIONAL");
    }
}
