package org.bloexchange.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bloexchange.notification.contact.Contact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyResolverTest {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static Contact somebody(String office, String function) {
        return new Contact(UUID.randomUUID(), office, office.substring(0, 2), function, List.of());
    }

    private static Office office(
            String code,
            @Nullable String unit,
            @Nullable LocalDate closedOn,
            List<Shift> shifts,
            List<Rung> ladder,
            List<Contact> people) {
        return new Office(code, code.substring(0, 2), unit, closedOn, TASHKENT, shifts, ladder, people);
    }

    private static DutyResolver over(Office... offices) {
        Map<String, Office> byCode = new java.util.HashMap<>();
        for (Office office : offices) {
            byCode.put(office.code(), office);
        }
        return new DutyResolver(byCode);
    }

    @Test
    void shouldTellWhoIsOnDutyAndNobodyElse() {
        Contact onDuty = somebody("UZ-OYBEK", "OFFICER");
        Contact off = somebody("UZ-OYBEK", "OFFICER");
        Office oybek = office(
                "UZ-OYBEK",
                "UZ-NATIONAL",
                null,
                List.of(
                        new Shift(onDuty.id(), NOON.minusSeconds(60), null),
                        new Shift(off.id(), NOON.minusSeconds(7200), NOON)),
                List.of(new Rung(2, "OFFICE", List.of(off.id()))),
                List.of(onDuty, off));

        assertThat(over(oybek).resolve("UZ-OYBEK", NOON)).containsExactly(onDuty);
    }

    @Test
    void shouldHandOverAtTheVerySecondTheShiftEnds() {
        Contact day = somebody("UZ-OYBEK", "OFFICER");
        Contact night = somebody("UZ-OYBEK", "OFFICER");
        Office oybek = office(
                "UZ-OYBEK",
                null,
                null,
                List.of(new Shift(day.id(), NOON.minusSeconds(60), NOON), new Shift(night.id(), NOON, null)),
                List.of(),
                List.of(day, night));

        assertThat(over(oybek).resolve("UZ-OYBEK", NOON.minusNanos(1))).containsExactly(day);
        assertThat(over(oybek).resolve("UZ-OYBEK", NOON)).containsExactly(night);
    }

    @Test
    void shouldGoToTheNationalUnitWhenTheOfficeIsClosedInItsOwnTimeZone() {
        Contact officer = somebody("UZ-OYBEK", "OFFICER");
        Contact coordinator = somebody("UZ-NATIONAL", "COORDINATOR");
        Office oybek = office(
                "UZ-OYBEK",
                "UZ-NATIONAL",
                LocalDate.parse("2026-11-25"),
                List.of(new Shift(officer.id(), Instant.EPOCH, null)),
                List.of(),
                List.of(officer));
        Office unit = office("UZ-NATIONAL", null, null, List.of(), List.of(), List.of(coordinator));

        // 19:00 UTC is midnight in Tashkent
        Instant justBefore = Instant.parse("2026-11-24T18:59:59Z");
        assertThat(over(oybek, unit).resolve("UZ-OYBEK", justBefore)).containsExactly(officer);
        assertThat(over(oybek, unit).resolve("UZ-OYBEK", justBefore.plusSeconds(1)))
                .containsExactly(coordinator);
    }

    @Test
    void shouldNeverTellAnAdminOrSomebodyOfAnotherOffice() {
        Contact admin = somebody("UZ-OYBEK", "ADMIN");
        Contact stranger = somebody("UZ-SARIOSIYO", "OFFICER");
        Office oybek = office(
                "UZ-OYBEK",
                null,
                null,
                List.of(new Shift(admin.id(), Instant.EPOCH, null), new Shift(stranger.id(), Instant.EPOCH, null)),
                List.of(new Rung(1, "OFFICE", List.of(admin.id(), stranger.id()))),
                List.of(admin));
        Office sariosiyo = office("UZ-SARIOSIYO", null, null, List.of(), List.of(), List.of(stranger));

        assertThat(over(oybek, sariosiyo).resolve("UZ-OYBEK", NOON)).isEmpty();
    }

    @Test
    void shouldTellNobodyForAnOfficeTheDirectoryDoesNotKnow() {
        assertThat(over().resolve("UZ-NOWHERE", NOON)).isEmpty();
        assertThat(over().countryOf("UZ-NOWHERE")).isNull();
    }

    /** Against a model that is written down as the rule is spoken, over random rotas, ladders and closures. */
    @Test
    void shouldAgreeWithTheNaiveModelWhateverTheRota() {
        Random random = new Random(20241124);
        for (int round = 0; round < 20_000; round++) {
            List<Contact> own = people("UZ-OYBEK", random);
            List<Contact> units = people("UZ-NATIONAL", random);
            List<Contact> all = new ArrayList<>(own);
            all.addAll(units);
            all.add(somebody("UZ-ELSEWHERE", "OFFICER"));
            Office oybek = office(
                    "UZ-OYBEK",
                    random.nextInt(4) == 0 ? null : "UZ-NATIONAL",
                    closing(random),
                    shifts(all, random),
                    ladder(all, random),
                    own);
            Office unit = office("UZ-NATIONAL", null, closing(random), shifts(all, random), ladder(all, random), units);
            Instant moment = NOON.plusSeconds(random.nextInt(7200) - 3600L);

            assertThat(over(oybek, unit).resolve("UZ-OYBEK", moment))
                    .as("round %d", round)
                    .containsExactlyElementsOf(naive(oybek, unit, moment));
        }
    }

    private static List<Contact> naive(Office office, Office unit, Instant moment) {
        boolean hasUnit = office.nationalUnit() != null;
        if (!closed(office, moment)) {
            List<Contact> mayStandIn = new ArrayList<>(office.people());
            if (hasUnit) {
                mayStandIn.addAll(unit.people());
            }
            List<Contact> found = naiveAt(office, mayStandIn, moment);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return hasUnit && !closed(unit, moment) ? naiveAt(unit, unit.people(), moment) : List.of();
    }

    private static List<Contact> naiveAt(Office office, List<Contact> mayBeTold, Instant moment) {
        List<Contact> onDuty = new ArrayList<>();
        for (Shift shift : office.shifts()) {
            boolean begun = shift.from().equals(moment) || shift.from().isBefore(moment);
            boolean over = shift.until() != null && !shift.until().isAfter(moment);
            if (begun && !over) {
                addIfAllowed(onDuty, mayBeTold, shift.contactId());
            }
        }
        if (!onDuty.isEmpty()) {
            return onDuty;
        }
        for (int number = 0; number < 10; number++) {
            List<Contact> rung = new ArrayList<>();
            for (Rung candidate : office.ladder()) {
                if (candidate.rung() == number) {
                    candidate.contacts().forEach(id -> addIfAllowed(rung, mayBeTold, id));
                }
            }
            if (!rung.isEmpty()) {
                return rung;
            }
        }
        List<Contact> officers = new ArrayList<>();
        List<Contact> anybody = new ArrayList<>();
        for (Contact contact : office.people()) {
            if (!contact.function().equals("ADMIN")) {
                anybody.add(contact);
                if (contact.function().equals("OFFICER")) {
                    officers.add(contact);
                }
            }
        }
        return officers.isEmpty() ? anybody : officers;
    }

    private static void addIfAllowed(List<Contact> found, List<Contact> allowed, UUID id) {
        for (Contact contact : allowed) {
            if (contact.id().equals(id) && !contact.function().equals("ADMIN") && !found.contains(contact)) {
                found.add(contact);
            }
        }
    }

    private static boolean closed(Office office, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, TASHKENT);
        return office.closedOn() != null && (today.equals(office.closedOn()) || today.isAfter(office.closedOn()));
    }

    private static List<Contact> people(String office, Random random) {
        List<Contact> people = new ArrayList<>();
        String[] functions = {"OFFICER", "SUPERVISOR", "COORDINATOR", "ADMIN"};
        for (int count = random.nextInt(4); count > 0; count--) {
            people.add(somebody(office, functions[random.nextInt(functions.length)]));
        }
        return people;
    }

    private static @Nullable LocalDate closing(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> LocalDate.parse("2026-11-24");
            case 1 -> LocalDate.parse("2026-11-25");
            case 2 -> LocalDate.parse("2026-11-20");
            default -> null;
        };
    }

    private static List<Shift> shifts(List<Contact> people, Random random) {
        List<Shift> shifts = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Instant from = NOON.plusSeconds(60L * (random.nextInt(120) - 90));
            Instant until = random.nextInt(3) == 0 ? null : from.plusSeconds(60L * (1 + random.nextInt(60)));
            shifts.add(new Shift(people.get(random.nextInt(people.size())).id(), from, until));
        }
        return shifts;
    }

    private static List<Rung> ladder(List<Contact> people, Random random) {
        List<Rung> ladder = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            List<UUID> contacts = new ArrayList<>();
            for (int count = random.nextInt(3); count > 0; count--) {
                contacts.add(people.get(random.nextInt(people.size())).id());
            }
            ladder.add(new Rung(number, "OFFICE", contacts));
        }
        return ladder;
    }
}
