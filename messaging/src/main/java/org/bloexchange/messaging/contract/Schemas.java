package org.bloexchange.messaging.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bloexchange.messaging.event.Headers;

/** The JSON Schemas of this module, resolved among themselves: nothing is ever fetched from the network. */
final class Schemas {

    private final Map<String, Schema> loaded = new HashMap<>();

    Schemas() {
        Map<String, String> texts = new HashMap<>();
        ContractFiles.jsonUnder("contracts").forEach((file, text) -> texts.put(Headers.SCHEMA_BASE + file, text));
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true) // 2020-12 only notes formats unless told to check them
                .locale(Locale.ENGLISH)
                .build();
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts)
                        .schemaRegistryConfig(config));
        texts.keySet().forEach(id -> loaded.put(id, registry.getSchema(SchemaLocation.of(id))));
        loaded.values().forEach(Schema::initializeValidators);
    }

    /** What the schema in that file says against a JSON text, each with the pointer to the place. */
    List<String> problems(String file, String json) {
        Schema schema = loaded.get(Headers.SCHEMA_BASE + file);
        if (schema == null) {
            return List.of("there is no schema " + file);
        }
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Schemas::text)
                .toList();
    }

    private static String text(Error error) {
        String place = error.getInstanceLocation().toString();
        return place.isEmpty() ? error.getMessage() : place + ": " + error.getMessage();
    }
}
