package org.bloexchange.localstack.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertMakerTest {
    private static final int NUMBER = 5_000;
    private static final Pattern CYRILLIC = Pattern.compile("[А-я]");

    private final List<MadeAlert> alerts = make(7);

    /** Twenty offices at the line that face one another by twos, and a national unit. */
    private static OfficeMap map() {
        List<DataOffice> offices = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            offices.add(office("UZ-A" + i, "TJ-B" + i, "Asia/Tashkent"));
            offices.add(office("TJ-B" + i, "UZ-A" + i, "Asia/Dushanbe"));
        }
        offices.add(new DataOffice("UZ-NATIONAL", "UZ", List.of(), List.of(), ZoneId.of("Asia/Tashkent")));
        return new OfficeMap(offices);
    }

    private static DataOffice office(String code, String across, String zone) {
        return new DataOffice(code, code.substring(0, 2), List.of(code), List.of(across), ZoneId.of(zone));
    }

    private static List<MadeAlert> make(long seed) {
        AlertMaker maker = new AlertMaker(map(), NUMBER, seed);
        List<MadeAlert> alerts = new ArrayList<>();
        while (maker.hasNext()) {
            alerts.add(maker.next());
        }
        return alerts;
    }

    private static byte[] rows(List<MadeAlert> alerts) {
        CopyText all = new CopyText();
        alerts.forEach(all::row);
        return all.bytes();
    }

    private double share(Function<MadeAlert, Boolean> which) {
        return alerts.stream().filter(which::apply).count() / (double) NUMBER;
    }

    @Test
    void shouldMakeTheSameAlertsOfTheSameSeed() {
        assertThat(rows(make(7))).isEqualTo(rows(alerts));
        assertThat(rows(make(8))).isNotEqualTo(rows(alerts));
    }

    @Test
    void shouldMakeEachAlertOnceInTheOrderOfTime() {
        assertThat(alerts).hasSize(NUMBER).isSortedAccordingTo((a, b) -> a.issuedAt()
                .compareTo(b.issuedAt()));
        assertThat(alerts.stream().map(MadeAlert::id)).doesNotHaveDuplicates();
        assertThat(alerts.stream().map(MadeAlert::reference)).doesNotHaveDuplicates();
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.id().version()).isEqualTo(7);
            assertThat(alert.id().getMostSignificantBits() >>> 16)
                    .isEqualTo(alert.issuedAt().toEpochMilli());
            assertThat(alert.last().changedAt()).isBefore(AlertMaker.END.plusSeconds(6));
            assertThat(alert.id().compareTo(Dice.firstIdAt(AlertMaker.END.toEpochMilli())))
                    .isNegative();
        });
    }

    @Test
    void shouldMakeTheBusiestOfficeTwiceAsBusyAsTheSecond() {
        List<Long> byOffice = alerts.stream()
                .collect(Collectors.groupingBy(alert -> alert.originator().code(), Collectors.counting()))
                .values()
                .stream()
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
        assertThat(byOffice).hasSize(21);
        assertThat(byOffice.get(0) / (double) byOffice.get(1)).isCloseTo(2, within(0.25));
        assertThat(byOffice.get(0) / (double) byOffice.get(9)).isCloseTo(10, within(4.0));
    }

    @Test
    void shouldMakeAllKindsAndStates() {
        assertThat(share(alert -> alert.kind().equals("SEIZURE"))).isCloseTo(0.62, within(0.03));
        assertThat(share(alert -> alert.kind().equals("CONCEALMENT_BULLETIN"))).isCloseTo(0.06, within(0.02));
        assertThat(share(alert -> alert.last().urgency().equals("ROUTINE"))).isCloseTo(0.68, within(0.04));
        assertThat(share(alert -> alert.last().state().equals("CANCELLED"))).isCloseTo(0.03, within(0.01));
        assertThat(share(alert -> alert.last().state().equals("EXPIRED")))
                .isCloseTo(share(alert -> alert.kind().equals("ADVANCE_WARNING")), within(0.02));
        assertThat(share(alert -> alert.versions().size() > 1)).isBetween(0.2, 0.6);
    }

    @Test
    void shouldAddressOneToFourOthersMostlyTheCounterpart() {
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.audience())
                .hasSizeBetween(1, 4)
                .doesNotHaveDuplicates()
                .doesNotContain(alert.originator().code()));
        assertThat(share(alert -> alert.audience().equals(alert.originator().counterparts())))
                .isGreaterThan(0.7);
    }

    @Test
    void shouldGiveEveryLookoutAnIdentifier() {
        assertThat(alerts).filteredOn(alert -> alert.kind().equals("LOOKOUT")).allSatisfy(alert -> assertThat(
                        alert.last().content().identifiers())
                .isNotEmpty());
    }

    @Test
    void shouldLetSomeVehiclesTurnUpAgainAndNoneOften() {
        Map<Named, Set<Object>> alertsOf = new HashMap<>();
        alerts.forEach(alert -> alert.last().content().identifiers().forEach(named -> alertsOf.computeIfAbsent(
                        named, any -> new HashSet<>())
                .add(alert.id())));
        assertThat(alertsOf.values().stream().filter(of -> of.size() > 1).count())
                .isGreaterThan(100);
        assertThat(alertsOf.values()).allMatch(of -> of.size() < 20);
    }

    @Test
    void shouldGiveContainersAndWagonsTheirCheckDigit() {
        assertThat(keys("CONTAINER")).hasSizeGreaterThan(100).allSatisfy(key -> assertThat(key.charAt(10) - '0')
                .isEqualTo(Numbers.containerCheck(key.substring(0, 10))));
        assertThat(keys("WAGON")).hasSizeGreaterThan(100).allSatisfy(key -> assertThat(key.charAt(7) - '0')
                .isEqualTo(Numbers.wagonCheck(key.substring(0, 7))));
        assertThat(keys("VIN")).hasSizeGreaterThan(50).allSatisfy(key -> assertThat(key)
                .matches("[A-HJ-NPR-Z0-9]{17}"));
    }

    @Test
    void shouldSpellPlatesInManyWays() {
        List<String> typed = alerts.stream()
                .flatMap(alert -> alert.last().content().document().findValues("plate").stream())
                .map(plate -> plate.path("value").asText())
                .toList();
        assertThat(typed).anyMatch(plate -> CYRILLIC.matcher(plate).find());
        assertThat(typed).anyMatch(plate -> plate.contains("?"));
        assertThat(typed).anyMatch(plate -> plate.contains(" "));
        assertThat(keys("PLATE")).noneMatch(key -> CYRILLIC.matcher(key).find());
        assertThat(keys("PLATE").stream()
                        .filter(key -> key.contains("?"))
                        .map(key -> new Named("PLATE", key).mask())
                        .distinct())
                .hasSizeLessThan(10);
    }

    @Test
    void shouldTellInSevenLanguages() {
        assertThat(make(OfficesOfAllCountries.map()).stream()
                        .flatMap(alert -> alert.last().content().document().findValues("language").stream())
                        .map(language -> language.asText())
                        .distinct())
                .containsExactlyInAnyOrder("kk", "ky", "tg", "tk", "uz", "ru", "en");
    }

    private static List<MadeAlert> make(OfficeMap map) {
        AlertMaker maker = new AlertMaker(map, 500, 1);
        List<MadeAlert> alerts = new ArrayList<>();
        while (maker.hasNext()) {
            alerts.add(maker.next());
        }
        return alerts;
    }

    private List<String> keys(String type) {
        return alerts.stream()
                .flatMap(alert -> alert.last().content().identifiers().stream())
                .filter(named -> named.type().equals(type))
                .map(Named::key)
                .distinct()
                .toList();
    }

    private static final class OfficesOfAllCountries {
        static OfficeMap map() {
            return new OfficeMap(Countries.CODES.stream()
                    .map(country -> office(country + "-A", country + "-B", "Asia/Tashkent"))
                    .toList());
        }
    }
}
