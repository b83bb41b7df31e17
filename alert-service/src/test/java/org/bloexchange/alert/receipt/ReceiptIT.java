package org.bloexchange.alert.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Deliveries;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ReceiptIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final String TO_SENDER = "exercise.blo.uz.responses.v1.tj";
    private static final String TO_OWN = "exercise.blo.tj.responses.v1.tj";
    private static final String READ = "{\"state\":\"READ\"}";
    private static final String ACCEPTED = "{\"state\":\"ACCEPTED\"}";
    private static final String DECLINED = "{\"state\":\"DECLINED\",\"reason\":\"No dog\"}";

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);

    @Test
    void shouldShowTheSenderWhoHasReadAndAcceptedIt() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "QUEUED").containsEntry(KONYSBAEV, "QUEUED");

        Deliveries.tell(id, FOTEHOBOD, 1);
        Exchange.soon().until(() -> "DELIVERED".equals(standing(id).get(FOTEHOBOD)));
        fotehobod.says(id, READ).then().statusCode(200);
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "READ");
        Response accepted = fotehobod.says(id, ACCEPTED);

        accepted.then().statusCode(200);
        assertThat(accepted.<Map<String, Object>>path(""))
                .containsEntry("office", FOTEHOBOD)
                .containsEntry("state", "ACCEPTED")
                .containsEntry("deliveredVersion", 1)
                .containsEntry("readVersion", 1)
                .containsEntry("acceptedVersion", 1)
                .containsKeys("queuedAt", "deliveredAt", "readAt", "acceptedAt");
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "ACCEPTED").containsEntry(KONYSBAEV, "QUEUED");
        for (String topic : List.of(TO_SENDER, TO_OWN)) {
            List<ContractRecord> told = Exchange.records(topic, id, 3);
            assertThat(told)
                    .extracting(record -> record.headers().get("ce_type"))
                    .containsExactly("blo.receipt.delivered.v1", "blo.receipt.read.v1", "blo.receipt.accepted.v1");
            assertThat(told)
                    .extracting(record -> record.headers().get("ce_sequence"))
                    .containsExactly("1", "2", "3");
            assertThat(told)
                    .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
        }
        assertThat(Bus.of("exercise.blo.kz.responses.v1.tj", id)).isEmpty();
    }

    @Test
    void shouldImplyNothingAboutDelivery() {
        String id = oybek.issued(aSeizure());

        Response accepted = fotehobod.says(id, ACCEPTED);

        assertThat(accepted.<Map<String, Object>>path("")).doesNotContainKeys("deliveredAt", "readAt");
        Deliveries.tell(id, FOTEHOBOD, 1);
        Exchange.soon().until(() -> fotehobod.gets(id, "recipients").path("items[0].deliveredAt") != null);
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "ACCEPTED");
    }

    @Test
    void shouldTellNothingWhenTheSameIsSaidAgain() {
        String id = oybek.issued(aSeizure());
        fotehobod.says(id, READ).then().statusCode(200);
        Response first = fotehobod.says(id, ACCEPTED);

        Response again = Desk.of(FOTEHOBOD, Roles.SUPERVISOR).says(id, ACCEPTED);
        fotehobod.says(id, READ).then().statusCode(200);

        assertThat(again.asString()).isEqualTo(first.asString());
        fotehobod.says(id, DECLINED).then().statusCode(200);
        assertThat(Exchange.records(TO_SENDER, id, 3)).hasSize(3);
    }

    @Test
    void shouldTakeTwentyOfficersOfOneOfficeForOneRecipient() throws Exception {
        String id = oybek.issued(aSeizure());
        List<Integer> statuses = new ArrayList<>();

        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            Callable<Integer> client = () -> fotehobod.says(id, ACCEPTED).statusCode();
            for (Future<Integer> status : clients.invokeAll(Collections.nCopies(20, client))) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses).containsOnly(200);
        assertThat(oybek.gets(id, "history").<List<String>>path("receipts.state"))
                .containsExactly("ACCEPTED");
        fotehobod.says(id, READ).then().statusCode(200);
        assertThat(Exchange.records(TO_SENDER, id, 2)).hasSize(2);
    }

    @Test
    void shouldLetAcceptedBecomeDeclinedAndBackWithHistory() {
        String id = oybek.issued(aSeizure());
        fotehobod.says(id, ACCEPTED).then().statusCode(200);

        Response declined = fotehobod.says(id, DECLINED);
        assertThat(declined.<Map<String, Object>>path(""))
                .containsEntry("state", "DECLINED")
                .containsEntry("reason", "No dog")
                .doesNotContainKey("acceptedAt");
        Response accepted = fotehobod.says(id, ACCEPTED);
        assertThat(accepted.<Map<String, Object>>path(""))
                .containsEntry("state", "ACCEPTED")
                .doesNotContainKeys("reason", "declinedAt");

        Response history = oybek.gets(id, "history");
        assertThat(history.<List<String>>path("receipts.state")).containsExactly("ACCEPTED", "DECLINED", "ACCEPTED");
        assertThat(history.<List<String>>path("receipts.by.office")).containsOnly(FOTEHOBOD);
        assertThat(history.<List<String>>path("receipts.by.function")).containsOnly("OFFICER");
    }

    @Test
    void shouldWantAReasonForDeclining() {
        String id = oybek.issued(aSeizure());

        assertThat(refusal(id, "{\"state\":\"DECLINED\"}")).containsExactly("/reason");
        assertThat(refusal(id, "{\"state\":\"DELIVERED\"}")).containsExactly("/state");
        assertThat(refusal(id, "{}")).containsExactly("/state");
        assertThat(refusal(id, "{\"state\":\"READ\",\"version\":2}")).containsExactly("/version");
        assertThat(refusal(id, "{\"state\":\"READ\",\"version\":0}")).containsExactly("/version");
        assertThat(refusal(id, "{\"state\":\"READ\",\"reason\":\"x\"}")).containsExactly("/reason");
    }

    private List<String> refusal(String id, String receipt) {
        return fotehobod.says(id, receipt).then().statusCode(400).extract().path("errors.pointer");
    }

    @Test
    void shouldReopenAcceptanceByAMaterialUpdateOnly() {
        String id = oybek.issued(aSeizure());
        fotehobod.says(id, ACCEPTED).then().statusCode(200);

        oybek.updates(id, "\"1\"", aSeizure()).then().statusCode(200);
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "ACCEPTED");
        oybek.updates(id, "\"2\"", aSeizure().with("/material", true)).then().statusCode(200);
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "QUEUED");
        fotehobod.says(id, "{\"state\":\"ACCEPTED\",\"version\":2}").then().statusCode(200);
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "QUEUED");
        fotehobod.says(id, READ).then().statusCode(200);
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "READ");
        fotehobod.says(id, ACCEPTED).then().statusCode(200);
        assertThat(standing(id)).containsEntry(FOTEHOBOD, "ACCEPTED");
        fotehobod
                .says(id, "{\"state\":\"DECLINED\",\"reason\":\"x\",\"version\":1}")
                .then()
                .statusCode(409);
    }

    @Test
    void shouldLetOnlyRecipientsSaySo() {
        String id = oybek.issued(aSeizure());

        oybek.says(id, READ).then().statusCode(403);
        Desk.of("UZ-NATIONAL", Roles.COORDINATOR).says(id, READ).then().statusCode(403);
        Desk.officerOf(DOSTUK).says(id, READ).then().statusCode(404);
        Desk.of(FOTEHOBOD, Roles.ADMIN).says(id, READ).then().statusCode(403);
    }

    @Test
    void shouldLetASystemReadAndANationalUnitDecide() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, "TJ-NATIONAL"));

        Desk.of(FOTEHOBOD, Roles.SYSTEM).says(id, READ).then().statusCode(200);
        Desk.of(FOTEHOBOD, Roles.SYSTEM).says(id, ACCEPTED).then().statusCode(403);
        Desk.of("TJ-NATIONAL", Roles.COORDINATOR).says(id, ACCEPTED).then().statusCode(200);

        assertThat(standing(id)).containsEntry(FOTEHOBOD, "READ").containsEntry("TJ-NATIONAL", "ACCEPTED");
    }

    @Test
    void shouldShowARecipientItsOwnStandingAlone() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV).with("/audience/disclosed", true));

        assertThat(fotehobod.gets(id, "recipients").<List<String>>path("items.office"))
                .containsExactly(FOTEHOBOD);
        assertThat(oybek.gets(id, "recipients").<List<String>>path("items.office"))
                .containsExactly(KONYSBAEV, FOTEHOBOD);
    }

    @Test
    void shouldTakeNothingFromAnOfficeThatLeft() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);

        Desk.officerOf(KONYSBAEV).says(id, READ).then().statusCode(409);

        assertThat(standing(id)).containsEntry(KONYSBAEV, "WITHDRAWN");
        assertThat(Desk.officerOf(KONYSBAEV).gets(id, "recipients").<String>path("items[0].state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void shouldOnlyBeReadOnceCancelled() {
        String id = oybek.issued(aSeizure());
        oybek.cancels(id, "\"1\"").then().statusCode(200);

        fotehobod.says(id, ACCEPTED).then().statusCode(409);
        fotehobod.says(id, READ).then().statusCode(200);
    }

    private Map<String, String> standing(String id) {
        List<Map<String, Object>> items =
                oybek.gets(id, "recipients").then().statusCode(200).extract().path("items");
        return items.stream()
                .collect(java.util.stream.Collectors.toMap(
                        item -> Objects.toString(item.get("office")), item -> Objects.toString(item.get("state"))));
    }
}
