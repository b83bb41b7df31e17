package org.bloexchange.alert.identifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number plates: letters and digits, Cyrillic look-alikes as the Latin letters they are meant to be; other Cyrillic letters
 * stay. Of the five countries the forms in use today are known (published by their traffic police; for Turkmenistan common
 * knowledge); older and foreign ones are legal.
 */
final class PlateRule implements IdentifierRule {

    /** A question mark may stand for any character. */
    private static final Map<String, List<Pattern>> TODAY = Map.of(
            "KZ", List.of(form("DDDLLLDD")),
            "KG", List.of(form("DDKGDDDLLL")),
            "UZ", List.of(form("DDLDDDLL"), form("DDDDDLLL")),
            "TJ", List.of(form("DDDDLLDD")),
            "TM", List.of(form("LLDDDDLL")));

    @Override
    public Optional<Normalised> normalise(String typed, @Nullable String country) {
        String plain = Spelling.plain(typed);
        List<Pattern> forms = country == null ? null : TODAY.get(country);
        if (forms == null) {
            return PaperRule.of(plain);
        }
        boolean known = forms.stream().anyMatch(form -> form.matcher(plain).matches());
        return known ? PaperRule.of(plain) : PaperRule.ofUnknownForm(plain);
    }

    private static Pattern form(String drawn) {
        return Pattern.compile(drawn.replace("KG", "\u0000")
                .replace("D", "[0-9?]")
                .replace("L", "[A-Z?]")
                .replace("\u0000", "[K?][G?]"));
    }
}
