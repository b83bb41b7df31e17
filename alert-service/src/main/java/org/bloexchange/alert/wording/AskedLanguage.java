package org.bloexchange.alert.wording;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** In which language somebody wants words. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /**
     * The one asked for, else the first of Accept-Language that the exchange speaks, else English.
     *
     * @param said the query parameter {@code language}
     * @throws ProblemException 400 if it is none of the seven
     */
    public static Language of(@Nullable String said, HttpHeaders headers) {
        return said == null ? preferred(headers) : named(said);
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
