package org.bloexchange.liaison.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfficePlanTest {

    private static final Set<String> FIVE = Set.of("KZ", "KG", "TJ", "TM", "UZ");

    private final List<PlannedOffice> offices = OfficePlan.of(ReferenceData.load(), FIVE);

    @Test
    void shouldPlanThirtyEightOfficesAndFiveUnitsWhenAllCountriesAreServed() {
        assertThat(offices).filteredOn(office -> !office.isNationalUnit()).hasSize(38);
        assertThat(offices)
                .filteredOn(PlannedOffice::isNationalUnit)
                .extracting(PlannedOffice::code)
                .containsExactly("KG-NATIONAL", "KZ-NATIONAL", "TJ-NATIONAL", "TM-NATIONAL", "UZ-NATIONAL");
    }

    @Test
    void shouldBelieveTwentyOneWhenAPublicationNamesThem() {
        assertThat(offices).filteredOn(PlannedOffice::published).hasSize(21);
        assertThat(office("UZ-YALLAMA").published()).isFalse();
    }

    @Test
    void shouldAssumeAnOfficeWhenItsPointFacesOne() {
        assertThat(office("KZ-LUGOVAYA-RAIL").published()).isFalse();
        assertThat(office("KZ-LUGOVAYA-RAIL").counterparts()).containsExactly("KG-KAINDY-RAIL");
    }

    @Test
    void shouldServeRoadAndRailWhenTheSourceSaysSo() {
        PlannedOffice office = office("KZ-SYPATAI-BATYR");

        assertThat(office.crossingPoints()).containsExactly("KZ-SYPATAI-BATYR", "KZ-LUGOVAYA-RAIL");
        assertThat(office.modes()).containsExactly("ROAD", "RAIL");
        assertThat(office.counterparts()).containsExactly("KG-CHALDYBAR", "KG-KAINDY-RAIL");
    }

    @Test
    void shouldCoupleBothWaysWhenTwoOfficesFaceEachOther() {
        assertThat(office("UZ-OYBEK").counterparts()).containsExactly("TJ-FOTEHOBOD");
        assertThat(office("KG-KAINDY-RAIL").counterparts()).containsExactly("KZ-LUGOVAYA-RAIL", "KZ-SYPATAI-BATYR");
        assertThat(offices).allSatisfy(office -> assertThat(office.counterparts())
                .allSatisfy(other -> assertThat(office(other).counterparts()).contains(office.code())));
    }

    @Test
    void shouldHaveNoCounterpartWhenTheOtherSideTakesNoPart() {
        assertThat(offices)
                .filteredOn(office ->
                        !office.isNationalUnit() && office.counterparts().isEmpty())
                .extracting(PlannedOffice::code)
                .containsExactly(
                        "KZ-NUR-ZHOLY",
                        "TJ-ISHKASHIM",
                        "TJ-KOKUL",
                        "TJ-PANJI-POYON",
                        "TJ-RUZVAY",
                        "TJ-SHOKHON",
                        "TJ-TEM",
                        "TM-SERHETABAT",
                        "TM-YMAMNAZAR",
                        "UZ-AYRITOM");
    }

    @Test
    void shouldStandBelowItsNationalUnitAndInItsTimeZoneWhenAtTheBorder() {
        assertThat(office("TM-FARAP").nationalUnit()).isEqualTo("TM-NATIONAL");
        assertThat(office("TM-FARAP").timeZone()).hasToString("Asia/Ashgabat");
        assertThat(office("TM-NATIONAL").nationalUnit()).isNull();
    }

    @Test
    void shouldPlanOnlyItsOwnWhenADeploymentServesTwoCountries() {
        List<PlannedOffice> two = OfficePlan.of(ReferenceData.load(), Set.of("TJ", "UZ"));

        assertThat(two).extracting(PlannedOffice::country).containsOnly("TJ", "UZ");
        // its counterpart's country is not served, the office is there all the same
        assertThat(two)
                .filteredOn(office -> office.code().equals("UZ-DUSTLIK"))
                .singleElement()
                .satisfies(office -> assertThat(office.counterparts()).isEmpty());
    }

    private PlannedOffice office(String code) {
        return offices.stream()
                .filter(office -> office.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
