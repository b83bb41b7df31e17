package org.bloexchange.alert.narrative;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Weights;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.Wording;

/**
 * How one language writes dates, numbers, units, countries and codes. Months and separators are those of CLDR; they stand
 * beside the sentences, so that no runtime without locale data writes them otherwise.
 */
final class Speech {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int GROUP = 3;

    private final Language language;
    private final Locale locale;
    private final Sentences sentences;
    private final List<String> months;
    private final Wording wording;

    Speech(Language language, Wording wording) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.code());
        this.sentences = new Sentences(language);
        this.months = List.of(sentences.raw("months").split(","));
        this.wording = wording;
    }

    String say(String sentence, Map<String, String> values) {
        return sentences.say(sentence, values);
    }

    /** A code in words. */
    String label(String list, Object code) {
        return wording.label(language, list, code);
    }

    String date(LocalDateTime time) {
        return sentences.say(
                "date",
                Map.of(
                        "day", Integer.toString(time.getDayOfMonth()),
                        "month", months.get(time.getMonthValue() - 1),
                        "year", Integer.toString(time.getYear())));
    }

    String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }

    String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, sentences.raw("group"));
        }
        return point < 0 ? grouped.toString() : grouped + sentences.raw("decimal") + plain.substring(point + 1);
    }

    /** Shortened where it is one that is known, else as reported. */
    String unit(String asReported) {
        return Weights.unitOf(asReported)
                .map(unit -> sentences.raw("unit." + unit.name()))
                .orElse(asReported);
    }

    /** A country's name; the word for unknown where an officer said that nobody knows. */
    String country(String code) {
        if (code.equals(Codes.UNKNOWN)) {
            return sentences.raw("unknown");
        }
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    /** Somebody's own words. */
    String quoted(String text) {
        return sentences.say("quote", Map.of("text", text.strip().replaceAll("\\s+", " ")));
    }
}
