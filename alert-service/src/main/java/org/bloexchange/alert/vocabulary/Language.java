package org.bloexchange.alert.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Languages of the exchange: Kazakh, Kyrgyz, Tajik, Turkmen, Uzbek, Russian, English (ISO 639-1). */
public enum Language {
    KK,
    KY,
    TG,
    TK,
    UZ,
    RU,
    EN;

    /** The code in lower case, as ISO 639-1 writes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
