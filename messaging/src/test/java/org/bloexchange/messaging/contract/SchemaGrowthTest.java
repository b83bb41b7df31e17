package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The guard guarded: every way a contract can break is seen, and growth is not taken for one. */
class SchemaGrowthTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RELEASED = """
            {
              "description": "as released", "type": "object",
              "properties": {
                "id": { "type": "string", "format": "uuid", "pattern": "^a" },
                "count": { "type": "integer", "minimum": 1 },
                "state": { "enum": ["NEW", "OLD"] },
                "list": { "type": "array", "items": { "$ref": "#/$defs/part" } }
              },
              "required": ["id"],
              "allOf": [{ "if": { "properties": { "state": { "const": "OLD" } } }, "then": { "required": ["count"] } }],
              "$defs": { "part": { "type": "object", "properties": { "name": { "type": "string" } } } }
            }
            """;

    @Test
    void shouldSeeNothingWhenNothingChanged() {
        assertThat(after(schema -> {})).isEmpty();
    }

    @Test
    void shouldAllowOptionalPropertiesWordsDefinitionsAndOtherProse() {
        assertThat(after(schema -> {
                    schema.put("description", "as it is now").put("$comment", "why");
                    schema.withObject("/properties/later").put("type", "string");
                    schema.withArray("/properties/state/enum").add("OLDER");
                    schema.withObject("/$defs/part/properties/size").put("type", "integer");
                    schema.withObject("/$defs/more").put("type", "string");
                }))
                .isEmpty();
    }

    @Test
    void shouldSeeWhenAPropertyOrDefinitionIsGone() {
        assertThat(after(schema -> schema.withObject("/properties").remove("count")))
                .containsExactly("/properties/count is gone");
        assertThat(after(schema -> schema.withObject("/$defs/part/properties").remove("name")))
                .containsExactly("/$defs/part/properties/name is gone");
        assertThat(after(schema -> schema.withObject("/$defs").remove("part"))).containsExactly("/$defs/part is gone");
        assertThat(after(schema -> schema.remove("properties"))).containsExactly("/properties is gone");
    }

    @Test
    void shouldSeeWhenAWordIsGone() {
        assertThat(after(schema -> schema.withArray("/properties/state/enum").remove(1)))
                .containsExactly("/properties/state/enum has lost \"OLD\"");
        assertThat(after(schema -> schema.withObject("/properties/state").remove("enum")))
                .containsExactly("/properties/state/enum is gone");
    }

    @Test
    void shouldSeeWhenATypeIsAnother() {
        assertThat(after(schema -> schema.withObject("/properties/count").put("type", "number")))
                .hasSize(1);
        assertThat(after(schema -> schema.withObject("/properties/list/items").put("$ref", "#/$defs/other")))
                .hasSize(1);
        assertThat(after(schema -> schema.withObject("/properties/id").put("format", "uri")))
                .hasSize(1);
        assertThat(after(schema -> schema.withObject("/properties/id").put("pattern", "^b")))
                .hasSize(1);
        assertThat(after(schema -> schema.withObject("/properties").put("count", true)))
                .hasSize(1);
    }

    @Test
    void shouldSeeWhenMoreOrLessIsAskedFor() {
        assertThat(after(schema -> schema.withArray("/required").add("count"))).hasSize(1);
        assertThat(after(schema -> schema.withArray("/required").remove(0))).hasSize(1);
        assertThat(after(schema -> schema.remove("required"))).containsExactly("/required is gone");
        assertThat(after(schema ->
                        schema.withObject("/$defs/part").putArray("required").add("name")))
                .containsExactly("/$defs/part/required is new");
        assertThat(after(schema -> schema.withArray("/allOf")
                        .addObject()
                        .putArray("required")
                        .add("state")))
                .hasSize(1);
        assertThat(after(schema -> schema.withArray("/allOf/0/then/required").add("state")))
                .hasSize(1);
        assertThat(after(schema -> schema.withObject("/properties/count").put("minimum", 2)))
                .hasSize(1);
        assertThat(after(schema -> schema.withObject("/properties/count").put("maximum", 9)))
                .containsExactly("/properties/count/maximum is new");
        assertThat(after(schema -> schema.put("additionalProperties", false)))
                .containsExactly("/additionalProperties is new");
    }

    private static List<String> after(Consumer<ObjectNode> change) {
        JsonNode released = read();
        ObjectNode present = (ObjectNode) read();
        change.accept(present);
        return SchemaGrowth.breaks(released, present);
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(RELEASED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
