package org.bloexchange.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words of a mail in seven languages, one template each under {@code templates/mail/pointer}: the first line is the
 * subject. A pointer: that there is one message, and where. A language without a template keeps the service from starting.
 */
@Startup
@ApplicationScoped
public class MailText {

    /** Kazakh, Kyrgyz, Tajik, Turkmen, Uzbek, Russian, English. */
    public static final List<String> LANGUAGES = List.of("kk", "ky", "tg", "tk", "uz", "ru", "en");

    private final Map<String, Template> templates = new HashMap<>();
    private final String defaultLanguage;

    @Inject
    MailText(Engine engine, MailConfig config) {
        this(engine, config.defaultLanguage());
    }

    MailText(Engine engine, String defaultLanguage) {
        for (String language : LANGUAGES) {
            Template template = engine.getTemplate("mail/pointer/" + language);
            templates.put(language, Objects.requireNonNull(template, "No mail template in " + language));
        }
        if (!LANGUAGES.contains(defaultLanguage)) {
            throw new IllegalArgumentException("There is no mail template in " + defaultLanguage);
        }
        this.defaultLanguage = defaultLanguage;
    }

    /** What is written. */
    record Words(String subject, String body) {}

    /**
     * The words for somebody.
     *
     * @param languages what the person speaks, the best first
     * @param link where the message is
     */
    Words of(List<String> languages, String link) {
        String language =
                languages.stream().filter(templates::containsKey).findFirst().orElse(defaultLanguage);
        String text = Objects.requireNonNull(templates.get(language))
                .data("link", link)
                .render();
        int firstLine = text.indexOf('\n');
        return new Words(
                text.substring(0, firstLine).strip(), text.substring(firstLine).strip() + "\n");
    }
}
