package org.bloexchange.alert.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bloexchange.alert.testing.Known.AYRITOM;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.JARTEPA;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARAZM;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Known.TWO_POINTS;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.api.problem.FieldError;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceResolverTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-07T05:00:00Z"), ZoneOffset.UTC);

    private final AudienceResolver resolver =
            new AudienceResolver(new Topics(World.EXERCISE, List.of("kz", "kg", "tj", "tm", "uz")), CLOCK);
    private final Problems problems = new Problems();

    private List<String> resolve(String sender, @Nullable String point, String... offices) {
        return resolver.resolve(
                List.of(offices), Known.office(sender), point, null, Known.directory(), code -> false, problems);
    }

    @Test
    void shouldFreezeCounterpartToItsOffice() {
        assertThat(resolve(OYBEK, OYBEK, "COUNTERPART", KONYSBAEV)).containsExactly(FOTEHOBOD, KONYSBAEV);
        assertThat(problems.none()).isTrue();
    }

    @Test
    void shouldNameEachOfficeOnce() {
        assertThat(resolve(OYBEK, null, FOTEHOBOD, "COUNTERPART", FOTEHOBOD)).containsExactly(FOTEHOBOD);
    }

    @Test
    void shouldTakeNationalUnits() {
        assertThat(resolve(OYBEK, null, "KZ-NATIONAL", "UZ-NATIONAL")).containsExactly("KZ-NATIONAL", "UZ-NATIONAL");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void shouldPointAtWhatCannotBeAddressed() {
        resolve(OYBEK, null, FOTEHOBOD, "KZ-NOWHERE", SARAZM, OYBEK, "AF-HAIRATAN");

        assertThat(problems.all())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/audience/offices/1", "UNKNOWN_OFFICE"),
                        tuple("/audience/offices/2", "CLOSED_OFFICE"),
                        tuple("/audience/offices/3", "OWN_OFFICE"),
                        tuple("/audience/offices/4", "UNKNOWN_OFFICE"));
    }

    @Test
    void shouldKeepWhatTheVersionBeforeWasForWhateverBecameOfIt() {
        List<String> kept = List.of(SARAZM, "KZ-NOWHERE");

        List<String> resolved = resolver.resolve(
                List.of(SARAZM, "KZ-NOWHERE", "KZ-ELSEWHERE"),
                Known.office(OYBEK),
                null,
                null,
                Known.directory(),
                kept::contains,
                problems);

        assertThat(resolved).startsWith(SARAZM, "KZ-NOWHERE");
        assertThat(problems.all()).extracting(FieldError::pointer).containsExactly("/audience/offices/2");
    }

    @Test
    void shouldSayThatTheOtherSideTakesNoPartAndMakeAnOffer() {
        resolver.resolve(
                List.of("COUNTERPART"),
                Known.office(AYRITOM),
                AYRITOM,
                SARIOSIYO,
                Known.directory(),
                code -> false,
                problems);

        assertThat(problems.all())
                .singleElement()
                .isEqualTo(new FieldError(
                        "/audience/offices/0",
                        "COUNTERPART_TAKES_NO_PART",
                        "The other side of UZ-AYRITOM (AF-HAIRATAN) takes no part in the exchange. Address your national"
                                + " unit (UZ-NATIONAL) or UZ-SARIOSIYO (the next office on the route)"));
    }

    @Test
    void shouldOfferWithoutKnowingTheRoute() {
        resolve(AYRITOM, null, "COUNTERPART");

        assertThat(problems.all().getFirst().message())
                .endsWith("Address your national unit (UZ-NATIONAL) or the next office on the route");
    }

    @Test
    void shouldNotAddressACounterpartThatIsClosed() {
        resolve(JARTEPA, null, "COUNTERPART");

        assertThat(problems.all()).extracting(FieldError::code).containsExactly("NO_COUNTERPART");
    }

    @Test
    void shouldNotGiveANationalUnitACounterpart() {
        resolve("UZ-NATIONAL", null, "COUNTERPART");

        assertThat(problems.all()).extracting(FieldError::code).containsExactly("NO_COUNTERPART");
    }

    @Test
    void shouldTakeTheCounterpartAcrossFromWhereItHappened() {
        assertThat(resolve(TWO_POINTS, "UZ-SURXON-RAIL", "COUNTERPART")).containsExactly(FOTEHOBOD);
        assertThat(resolve(TWO_POINTS, "UZ-SURXON-ROAD", "COUNTERPART")).containsExactly(DUSTI);
        assertThat(resolve(TWO_POINTS, null, "COUNTERPART")).containsExactly(DUSTI, FOTEHOBOD);
    }
}
