package org.bloexchange.messaging.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bloexchange.messaging.event.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden example whose data is broken in one way is refused. */
class BrokenDataTest {

    private static final ContractValidator VALIDATOR = new ContractValidator();
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]*");
    private static final Set<String> WRITTEN_AS_SEEN = Set.of("value", "number", "seal", "caseNumber");

    static List<Golden> goldens() {
        return new Goldens()
                .all().stream().filter(golden -> !golden.isTombstone()).toList();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeRefusedWhenAMandatoryFieldIsMissing(Golden golden) throws Exception {
        JsonNode required = schemaOf(golden).path("required");

        assertThat(required)
                .isNotEmpty()
                .allSatisfy(field -> assertRefused(Changed.data(golden.record(), data -> data.remove(field.asText()))));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeRefusedWhenAFieldIsOfAnotherTypeOrNull(Golden golden) {
        Changed.dataOf(golden.record()).fieldNames().forEachRemaining(field -> {
            assertRefused(Changed.data(golden.record(), data -> {
                boolean list = data.get(field).isArray();
                data.set(field, list ? TextNode.valueOf("x") : data.arrayNode());
            }));
            assertRefused(Changed.data(golden.record(), data -> data.set(field, NullNode.instance)));
        });
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeRefusedWhenAWordOrCodeIsUnknown(Golden golden) {
        int codes = codesIn(Changed.dataOf(golden.record())).size();

        assertThat(codes).isPositive();
        for (int i = 0; i < codes; i++) {
            int index = i;
            assertRefused(Changed.data(
                    golden.record(), data -> codesIn(data).get(index).replaceWith("no such word")));
        }
    }

    private record Place(ObjectNode parent, String field) {
        void replaceWith(String word) {
            parent.put(field, word);
        }
    }

    /** Words of closed lists, codes and countries: all that is written in capitals but what a person copied. */
    private static List<Place> codesIn(JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> {
                if (CODE.matcher(object.path(field).asText()).matches()
                        && object.path(field).isTextual()
                        && !WRITTEN_AS_SEEN.contains(field)) {
                    places.add(new Place(object, field));
                }
            });
        }
        node.forEach(child -> places.addAll(codesIn(child)));
        return places;
    }

    private static void assertRefused(ContractRecord record) {
        String type = record.headers().getOrDefault(Headers.TYPE, "");
        String data = new String(Changed.bytesOf(Changed.dataOf(record)), UTF_8);
        List<String> problems = VALIDATOR.problems(type, data.getBytes(UTF_8));

        assertThat(problems).as(data).isNotEmpty().noneMatch(problem -> problem.startsWith("it cannot be checked"));
        assertThat(VALIDATOR.problems(record)).containsAll(problems);
    }

    private static JsonNode schemaOf(Golden golden) throws Exception {
        String file =
                golden.record().headers().getOrDefault(Headers.DATA_SCHEMA, "").substring(Headers.SCHEMA_BASE.length());
        return JsonMapper.builder()
                .build()
                .readTree(ContractFiles.jsonUnder("contracts").get(file));
    }
}
