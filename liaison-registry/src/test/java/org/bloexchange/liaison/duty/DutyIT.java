package org.bloexchange.liaison.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Database;
import org.bloexchange.liaison.testing.Desk;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class DutyIT {

    @ParameterizedTest
    @ValueSource(strings = {"uz-oybek.officer", "kg-dostuk.supervisor", "tj-national.coordinator", "kz-national.admin"})
    void shouldSayWhoToCallWhenAskedFromAnywhere(String username) {
        Desk.of(username)
                .get("/offices/TJ-FOTEHOBOD/on-duty")
                .then()
                .body("office", equalTo("TJ-FOTEHOBOD"))
                .body("timeZone", equalTo("Asia/Dushanbe"))
                .body("nobodyOnDuty", equalTo(false))
                .body("contacts.name", contains("Officer Fotehobod 1"))
                .body("contacts.phones", hasSize(1))
                .body("askInstead", empty());
    }

    @Test
    void shouldNameTheLadderAndSaySoWhenNobodyIsOnDuty() {
        Database.update("update shift set ends_at = now() where office_code = 'KZ-ZHIBEK-ZHOLY'");

        // its counterpart sees the supervisor, others do not
        Desk.of("uz-gishtkoprik.officer")
                .get("/offices/KZ-ZHIBEK-ZHOLY/on-duty")
                .then()
                .body("nobodyOnDuty", equalTo(true))
                .body("contacts", empty())
                .body(
                        "askInstead.name",
                        contains("Officer Zhibek Zholy 1", "Supervisor Zhibek Zholy 1", "Coordinator KZ 1"));
        Desk.of("tj-dusti.officer")
                .get("/offices/KZ-ZHIBEK-ZHOLY/on-duty")
                .then()
                .body("askInstead.name", contains("Officer Zhibek Zholy 1", "Coordinator KZ 1"));
        Desk.of("kz-zhibek-zholy.officer")
                .get("/duties")
                .then()
                .body("shifts", empty())
                .body("gaps", hasSize(1));
    }

    @Test
    void shouldTreatWhoIsHiddenAsNobodyWhenAskedFromAbroad() {
        Database.update("update contact set visibility = 'OWN_OFFICE' where name = 'Officer Tem 1'");

        Desk.of("uz-oybek.officer")
                .get("/offices/TJ-TEM/on-duty")
                .then()
                .body("nobodyOnDuty", equalTo(true))
                .body("askInstead.name", contains("Coordinator TJ 1"));
        Desk.of("tj-tem.supervisor")
                .get("/offices/TJ-TEM/on-duty")
                .then()
                .body("contacts.name", contains("Officer Tem 1"));
    }

    @Test
    void shouldTellBothWhenTheyOverlapAndNobodyTwice() {
        String contact = Database.text("select id from contact where name = 'Supervisor Sarazm 1'");
        for (int i = 0; i < 2; i++) {
            Database.update(
                    "insert into shift values (?, 'TJ-SARAZM', ?, now() - interval '1 hour', now() + interval '1 hour')",
                    UUID.randomUUID(),
                    UUID.fromString(contact));
        }

        Desk.of("tj-sarazm.officer")
                .get("/offices/TJ-SARAZM/on-duty")
                .then()
                .body("contacts.name", contains("Supervisor Sarazm 1", "Officer Sarazm 1"));
    }

    @Test
    void shouldShowShiftsToTheOwnOfficeAndItsUnitOnlyWhenAsked() {
        Desk.of("uz-oybek.supervisor")
                .get("/duties")
                .then()
                .body("office", equalTo("UZ-OYBEK"))
                .body("shifts", hasSize(1))
                .body("gaps", empty())
                .body("ladder.step", contains("DUTY", "OFFICE", "SUPERVISOR", "NATIONAL_UNIT"));
        Desk.of("uz-national.coordinator").get("/duties?office=UZ-OYBEK").then().body("shifts", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TJ-FOTEHOBOD", "UZ-YALLAMA", "UZ-NOWHERE"})
    void shouldRefuseShiftsAlikeWhenTheOfficeIsAnothersOrNone(String office) {
        Desk.of("uz-oybek.officer")
                .asks()
                .get("/api/v1/duties?office={office}", office)
                .then()
                .statusCode(403)
                .body("detail", equalTo("Shifts are shown to the own office only."));
    }
}
