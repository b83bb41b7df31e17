package org.bloexchange.alert.wording;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** In which language a reader wants to be answered. */
public final class ReadersLanguage {

    private ReadersLanguage() {}

    /**
     * The language asked for, else the first of Accept-Language that the exchange speaks, else English.
     *
     * @param asked the query parameter {@code language}
     * @throws ProblemException 400 for a language it does not speak
     */
    public static Language of(@Nullable String asked, HttpHeaders headers) {
        return asked == null ? preferred(headers) : named(asked);
    }

    private static Language named(String language) {
        return find(language)
                .orElseThrow(() -> ProblemException.badRequest(
                        "?language", "UNKNOWN_VALUE", "One of: kk, ky, tg, tk, uz, ru, en"));
    }

    private static Language preferred(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(code -> find(code).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    private static Optional<Language> find(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
