package org.bloexchange.alert.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bloexchange.alert.testing.Known.AYRITOM;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.JARTEPA;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Known.TWO_POINTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.alert.vocabulary.AgencyType;
import org.bloexchange.api.problem.FieldError;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.topic.Topics;
import org.junit.jupiter.api.Test;

class AreaAudienceTest {

    private static final Instant NOW = Instant.parse("2026-03-07T05:00:00Z");
    private static final Map<String, List<String>> SITTING = Map.of(
            FOTEHOBOD, List.of("CUSTOMS", "BORDER"),
            DUSTI, List.of("BORDER"),
            KONYSBAEV, List.of("CUSTOMS", "A_SORT_OF_TOMORROW"),
            OYBEK, List.of("CUSTOMS"));

    private final Problems problems = new Problems();

    private List<String> offices(List<String> borders, List<String> countries, AgencyType... types) {
        return offices(new Topics(World.EXERCISE, List.of("kz", "kg", "tj", "tm", "uz")), borders, countries, types);
    }

    private List<String> offices(Topics topics, List<String> borders, List<String> countries, AgencyType... types) {
        AudienceRequest said = new AudienceRequest(null, null, borders, countries, List.of(types), null);
        Directory directory = new Directory(
                1, Known.offices().stream().map(AreaAudienceTest::staffed).toList(), Known.points());
        return new AreaAudience(said, Known.office(OYBEK), directory, topics, NOW, problems).offices();
    }

    private static Office staffed(Office office) {
        return new Office(
                office.code(),
                office.kind(),
                office.country(),
                office.name(),
                office.openedOn(),
                office.closedOn(),
                office.timeZone(),
                office.crossingPoints(),
                office.counterparts(),
                office.nationalUnit(),
                SITTING.getOrDefault(office.code(), List.of()));
    }

    @Test
    void shouldTakeBothSidesOfABorderButNeitherTheOwnOfficeNorAClosedOne() {
        assertThat(offices(List.of("TJ-UZ"), List.of()))
                .containsExactly(DUSTI, FOTEHOBOD, JARTEPA, SARIOSIYO, TWO_POINTS);
        assertThat(offices(List.of("UZ-TJ"), List.of()))
                .as("whichever is named first")
                .containsExactly(DUSTI, FOTEHOBOD, JARTEPA, SARIOSIYO, TWO_POINTS);
        assertThat(problems.none()).isTrue();
    }

    @Test
    void shouldTakeTheServedSideOfABorderWithWhoTakesNoPart() {
        assertThat(offices(List.of("AF-UZ"), List.of())).containsExactly(AYRITOM);
    }

    @Test
    void shouldTakeAllOpenOfficesOfACountry() {
        assertThat(offices(List.of(), List.of("TJ", "KZ")))
                .containsExactly(DUSTI, FOTEHOBOD, "TJ-NATIONAL", KONYSBAEV, "KZ-NATIONAL");
    }

    @Test
    void shouldTakeOnlyCountriesTheDeploymentServes() {
        Topics two = new Topics(World.EXERCISE, List.of("uz", "kz"));

        assertThat(offices(two, List.of("TJ-UZ"), List.of())).containsExactly(JARTEPA, SARIOSIYO, TWO_POINTS);
        assertThat(offices(two, List.of(), List.of("TJ"))).isEmpty();
        assertThat(problems.all())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/audience/countries/0", "UNKNOWN_COUNTRY"));
    }

    @Test
    void shouldNarrowByAgencyAndTakeAllOfASortWhereNothingElseIsSaid() {
        assertThat(offices(List.of("TJ-UZ"), List.of(), AgencyType.CUSTOMS)).containsExactly(FOTEHOBOD);
        assertThat(offices(List.of(), List.of("TJ"), AgencyType.CUSTOMS, AgencyType.BORDER))
                .containsExactly(DUSTI, FOTEHOBOD);
        assertThat(offices(List.of(), List.of(), AgencyType.CUSTOMS)).containsExactly(KONYSBAEV, FOTEHOBOD);
        assertThat(problems.none()).isTrue();
    }

    @Test
    void shouldSayWhatFindsNobody() {
        offices(List.of("KZ-TM", "AF-UZ", "TJ-UZ"), List.of("FR", "TM"), AgencyType.BORDER, AgencyType.DRUG_CONTROL);

        assertThat(problems.all())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/audience/borders/0", "UNKNOWN_BORDER"),
                        tuple("/audience/countries/0", "UNKNOWN_COUNTRY"),
                        tuple("/audience/agencyTypes/1", "NO_OFFICE"));
    }
}
