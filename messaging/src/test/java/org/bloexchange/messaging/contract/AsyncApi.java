package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** asyncapi.yaml as maps; a path or reference that leads nowhere fails the test that follows it. */
final class AsyncApi {

    private static final Map<String, Object> DOCUMENT = new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(AsyncApi.class.getResourceAsStream("/asyncapi.yaml"));

    private AsyncApi() {}

    /** What lies at a path from the document's root. */
    static Map<String, Object> at(String... path) {
        return in(DOCUMENT, path);
    }

    /** What lies at a path from a node. */
    @SuppressWarnings("unchecked") // each step is asserted
    static Map<String, Object> in(Object node, String... path) {
        Object here = node;
        for (String step : path) {
            here = ((Map<String, Object>) here).get(step);
            assertThat(here).as("%s in %s", step, List.of(path)).isInstanceOf(Map.class);
        }
        return (Map<String, Object>) here;
    }

    /** What a reference within the document refers to. */
    static Map<String, Object> resolve(Object referrer) {
        String pointer =
                Objects.requireNonNull(in(referrer).get("$ref"), "$ref").toString();
        assertThat(pointer).startsWith("#/");
        return at(pointer.substring(2).split("/", -1));
    }

    /** All references of the document. */
    static List<String> references() {
        List<String> references = new ArrayList<>();
        collect(DOCUMENT, references);
        return references;
    }

    private static void collect(Object node, List<String> references) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                references.add(reference);
            }
            map.values().forEach(child -> collect(child, references));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> collect(child, references));
        }
    }
}
