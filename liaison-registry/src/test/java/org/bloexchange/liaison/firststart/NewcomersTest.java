package org.bloexchange.liaison.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.bloexchange.liaison.contact.Function;
import org.bloexchange.liaison.reference.OfficePlan;
import org.bloexchange.liaison.reference.PlannedOffice;
import org.bloexchange.liaison.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class NewcomersTest {

    private final ReferenceData data = ReferenceData.load();
    private final List<PlannedOffice> offices = OfficePlan.of(data, Set.of("KZ", "KG", "TJ", "TM", "UZ"));
    private final Newcomers newcomers = new Newcomers(data, Instant.parse("2026-11-24T00:00:00Z"));

    @Test
    void shouldMakeTwoPeopleForEachOfficeWhenItIsAnExercise() {
        List<Newcomer> people = newcomers.forExercise(offices);

        assertThat(people).hasSize(86);
        assertThat(people).extracting(Newcomer::username).doesNotHaveDuplicates();
        assertThat(people)
                .filteredOn(person -> person.function() == Function.OFFICER)
                .hasSize(38);
        assertThat(people)
                .filteredOn(person -> person.function() == Function.SUPERVISOR)
                .hasSize(38);
        assertThat(people)
                .filteredOn(person -> person.function() == Function.COORDINATOR)
                .hasSize(5);
        assertThat(people)
                .filteredOn(person -> person.function() == Function.ADMIN)
                .hasSize(5);
    }

    @Test
    void shouldInventAnEvidentlyInventedPersonWhenItIsAnExercise() {
        Newcomer officer = newcomers.forExercise(offices).stream()
                .filter(person -> person.username().equals("uz-oybek.officer"))
                .findFirst()
                .orElseThrow();

        assertThat(officer.contact().name).isEqualTo("Officer Oybek 1");
        assertThat(officer.contact().mail).isEqualTo("uz-oybek.officer@exercise.invalid");
        assertThat(officer.contact().agency).isEqualTo("UZ-CUSTOMS");
        assertThat(officer.credential().roles()).containsExactly("OFFICER");
    }

    @Test
    void shouldGiveEachPersonANumberOfTheirOwnWhenItIsAnExercise() {
        List<String> phones = newcomers.forExercise(offices).stream()
                .flatMap(person -> person.contact().phones.stream())
                .toList();

        assertThat(phones)
                .hasSize(86)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("\\+(7|99[2368])0000\\d+"));
    }

    @Test
    void shouldDrawPasswordsOfAtLeast128BitsWhenPeopleAreMade() {
        List<Newcomer> people = newcomers.forExercise(offices);

        assertThat(people).extracting(Newcomer::password).doesNotHaveDuplicates();
        assertThat(people)
                .allSatisfy(person -> assertThat(Base64.getUrlDecoder().decode(person.password()))
                        .hasSizeGreaterThanOrEqualTo(16));
        assertThat(people.getFirst())
                .asString()
                .doesNotContain(people.getFirst().password());
        assertThat(people.getFirst().credential())
                .asString()
                .doesNotContain(people.getFirst().password());
    }

    @Test
    void shouldMakeOneAdminPerCountryAndNothingElseWhenItIsActual() {
        List<Newcomer> people = newcomers.forActual(offices);

        assertThat(people)
                .extracting(Newcomer::username)
                .containsExactly(
                        "kg-national.admin",
                        "kz-national.admin",
                        "tj-national.admin",
                        "tm-national.admin",
                        "uz-national.admin");
        assertThat(people).allSatisfy(person -> {
            assertThat(person.contact().mail).isNull();
            assertThat(person.contact().phones).isEmpty();
        });
    }
}
