package org.bloexchange.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bloexchange.messaging.contract.Golden;
import org.bloexchange.messaging.contract.Goldens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MailTextTest {

    private static final List<String> LANGUAGES = MailText.LANGUAGES;
    private static final String LINK = "https://desk.invalid/alerts/5b0e7c1a-94d3-4e6f-8a21-6c3d90f7b254";

    private final MailText text = new MailText(engine(), "ru");

    private static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addLocator(id -> Optional.of(new OnClassPath("/templates/" + id + ".txt")))
                .build();
    }

    private record OnClassPath(String path) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(
                    java.util.Objects.requireNonNull(MailTextTest.class.getResourceAsStream(path), path),
                    StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void shouldSayOnlyThatAMessageWaitsAndWhere(String language) throws IOException {
        MailText.Words words = text.of(List.of(language), LINK);

        assertThat(words.subject()).isNotBlank().doesNotContain("\n", "{", "alerts");
        assertThat(words.body()).contains(LINK).doesNotContain("{", "}");
        String told = (words.subject() + "\n" + words.body().replace(LINK, "")).toLowerCase(Locale.ROOT);
        for (String value : caseData()) {
            assertThat(told).as("case data of a golden example in %s", language).doesNotContain(value);
        }
    }

    @Test
    void shouldBeDifferentInEachLanguage() {
        Set<String> subjects = new HashSet<>();
        LANGUAGES.forEach(
                language -> subjects.add(text.of(List.of(language), LINK).subject()));

        assertThat(subjects).hasSize(7);
    }

    @Test
    void shouldTakeTheFirstLanguageThereIsATemplateFor() {
        assertThat(text.of(List.of("zh", "uz", "en"), LINK)).isEqualTo(text.of(List.of("uz"), LINK));
        assertThat(text.of(List.of(), LINK)).isEqualTo(text.of(List.of("ru"), LINK));
    }

    /** Every word and number of four and more characters that any golden alert carries. */
    private static Set<String> caseData() throws IOException {
        Set<String> values = new HashSet<>();
        for (Golden golden : new Goldens().all()) {
            if (golden.type().startsWith("blo.alert.") && !golden.isTombstone()) {
                collect(new ObjectMapper().readTree(golden.data()), values);
            }
        }
        assertThat(values).hasSizeGreaterThan(50);
        return values;
    }

    private static void collect(JsonNode node, Set<String> values) {
        if (node.isValueNode()) {
            String value = node.asText().toLowerCase(Locale.ROOT);
            if (value.length() >= 4) {
                values.add(value);
            }
        }
        node.forEach(child -> collect(child, values));
    }
}
