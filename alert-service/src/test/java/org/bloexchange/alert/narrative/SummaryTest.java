package org.bloexchange.alert.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.OYBEK;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.issue.Contents;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.CancellationReason;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.Unit;
import org.bloexchange.alert.wording.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {

    /** Something written as codes are, a place that was not filled, or nothing. */
    private static final Pattern LEAK = Pattern.compile("[A-Z]{2,}[_-][A-Z_]+|\\{\\w*}|\\bnull\\b|\\bUNKNOWN\\b");

    private static final Pattern PLACES = Pattern.compile("\\{(\\w+)}");

    private static final Map<Language, Speech> LANGUAGES = new EnumMap<>(Language.class);

    static {
        Wording wording = new Wording();
        for (Language language : Language.values()) {
            LANGUAGES.put(language, new Speech(language, wording));
        }
    }

    /** As the directory is: with names. */
    private static Directory directory() {
        return new Directory(
                1,
                Known.offices().stream()
                        .map(office -> new Office(
                                office.code(),
                                office.kind(),
                                office.country(),
                                name(office.code()),
                                office.openedOn(),
                                office.closedOn(),
                                office.timeZone(),
                                office.crossingPoints(),
                                office.counterparts(),
                                office.nationalUnit()))
                        .toList(),
                Known.points().stream()
                        .map(point -> new CrossingPoint(
                                point.code(), point.country(), name(point.code()), point.counterpart()))
                        .toList());
    }

    private static String name(String code) {
        return code.charAt(3) + code.substring(4).toLowerCase(java.util.Locale.ROOT);
    }

    private static String summary(Said said, Kind kind, AlertState state, Language language) {
        Cancellation cancellation =
                state == AlertState.CANCELLED ? new Cancellation(CancellationReason.ENTERED_IN_ERROR, null) : null;
        return Narrative.of(
                new Told(kind, state, OYBEK, Contents.of(said), cancellation),
                Objects.requireNonNull(LANGUAGES.get(language)),
                directory());
    }

    static Stream<Arguments> everything() {
        Said full = Said.theSeizureOf7March2024().withJson("/watch", """
                        {"subject": "A van", "from": "2126-05-14T19:00:00Z", "until": "2126-05-17T19:00:00Z",
                         "nextCrossing": "UZ-SARIOSIYO", "expectedAt": "2126-05-15T01:00:00Z"}""");
        List<Arguments> all = new ArrayList<>();
        for (Language language : Language.values()) {
            for (AlertState state : AlertState.values()) {
                for (Kind kind : Kind.values()) {
                    all.add(Arguments.of(full, kind, state, language));
                }
                all.add(Arguments.of(Said.aSeizure(), Kind.SEIZURE, state, language));
                all.add(Arguments.of(Said.aWarning(), Kind.ADVANCE_WARNING, state, language));
                all.add(Arguments.of(Said.aLookout(), Kind.LOOKOUT, state, language));
                all.add(Arguments.of(Said.aBulletin(), Kind.CONCEALMENT_BULLETIN, state, language));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void shouldSpeakInSentencesWithoutCodes(Said said, Kind kind, AlertState state, Language language) {
        String summary = summary(said, kind, state, language);

        assertThat(summary).endsWith(".").contains("Oybek").doesNotContain("  ");
        assertThat(LEAK.matcher(summary).results().map(leak -> leak.group()))
                .as(summary)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveEverySentenceWithTheSamePlaces(Language language) {
        Sentences english = new Sentences(Language.EN);
        Sentences sentences = new Sentences(language);

        assertThat(sentences.names()).isEqualTo(english.names());
        for (String name : english.names()) {
            assertThat(places(sentences.raw(name))).as(name).isEqualTo(places(english.raw(name)));
            assertThat(sentences.raw(name)).as(name).isNotEmpty();
            if (language != Language.EN && name.contains(".") && !name.startsWith("unit.")) {
                assertThat(sentences.raw(name)).as(name).isNotEqualTo(english.raw(name));
            }
        }
        assertThat(sentences.raw("months").split(",")).hasSize(12).doesNotHaveDuplicates();
        for (Kind kind : Kind.values()) {
            assertThat(sentences.raw("kind." + kind)).contains("{office}");
        }
        for (Unit unit : Unit.values()) {
            assertThat(sentences.raw("unit." + unit)).isNotBlank();
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        PLACES.matcher(sentence).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|7 March 2024|1,234,567.5",
                "RU|7 марта 2024 г.|1 234 567,5",
                "KK|2024 жылғы 7 наурыз|1 234 567,5",
                "KY|2024-ж., 7-март|1 234 567,5",
                "TG|7 марти соли 2024|1 234 567,5",
                "TK|7 mart 2024|1 234 567,5",
                "UZ|7-mart, 2024|1 234 567,5"
            })
    void shouldWriteDatesAndNumbersAsTheLanguageDoes(Language language, String date, String number) {
        Speech speech = Objects.requireNonNull(LANGUAGES.get(language));

        assertThat(speech.date(LocalDateTime.parse("2024-03-07T09:30:00"))).isEqualTo(date);
        assertThat(speech.number(new BigDecimal("1234567.50"))).isEqualTo(number.replace(' ', '\u00a0'));
        assertThat(speech.number(new BigDecimal("12"))).isEqualTo("12");
        assertThat(speech.number(new BigDecimal("0.25"))).isEqualTo(language == Language.EN ? "0.25" : "0,25");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Tajikistan",
        "RU, Таджикистан",
        "KK, Тәжікстан",
        "KY, Тажикстан",
        "TG, Тоҷикистон",
        "TK, Täjigistan",
        "UZ, Tojikiston"
    })
    void shouldNameCountries(Language language, String tajikistan) {
        assertThat(Objects.requireNonNull(LANGUAGES.get(language)).country("TJ"))
                .isEqualTo(tajikistan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Oybek reports a seizure. Time: 7 March 2024, 09:30 local time. Crossing point: Oybek. Direction: Entry."
                        + " Goods: Cannabis resin (hashish), 1,981_g.",
                "RU|Oybek сообщает об изъятии. Время: 7 марта 2024 г., 09:30 по местному времени. Пункт пропуска: Oybek."
                        + " Направление: Въезд. Предметы: Гашиш (смола каннабиса), 1_981_г.",
                "TG|Oybek дар бораи мусодира хабар медиҳад. Вақт: 7 марти соли 2024, соати 09:30 бо вақти маҳаллӣ."
                        + " Гузаргоҳи сарҳадӣ: Oybek. Самт: Вуруд. Ашё: Ҳашиш, 1_981_г."
            })
    void shouldSayOfASeizure(Language language, String expected) {
        assertThat(summary(Said.aSeizure(), Kind.SEIZURE, AlertState.ISSUED, language))
                .isEqualTo(expected.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Oybek warns of something on its way. What to watch for: “A blue truck with dried fruit”. Watch from 15 May"
                        + " 2126, 00:00 until 18 May 2126, 00:00 at the crossing point Sariosiyo (its local time).",
                "UZ|Oybek ehtimoliy tashish haqida oldindan ogohlantiradi. Nimaga eʼtibor berish kerak: “A blue truck with"
                        + " dried fruit”. Kuzatuv davri: 15-may, 2126, 00:00 – 18-may, 2126, 00:00, oʻtkazish punkti"
                        + " Sariosiyo (uning mahalliy vaqti)."
            })
    void shouldSayOfAWarning(Language language, String expected) {
        assertThat(summary(Said.aWarning(), Kind.ADVANCE_WARNING, AlertState.ISSUED, language))
                .isEqualTo(expected);
    }
}
