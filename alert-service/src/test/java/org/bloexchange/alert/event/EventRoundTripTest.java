package org.bloexchange.alert.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bloexchange.alert.inquiry.InquiryEvents;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.messaging.contract.ContractValidator;
import org.bloexchange.messaging.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a schema allows, the service can read and write again without losing or changing a field, for each event it
 * sends. What differs is a field the service does not know, or one it writes otherwise than the contract.
 */
class EventRoundTripTest {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** A reason of withdrawal in the first release of the contract; a cancelled alert stays with its recipients. */
    private static final String NEVER_WRITTEN = "CANCELLED";

    private static final int TRIES = 40_000;
    private static final int ENOUGH = 100;

    /** The streams this service writes. */
    private static final List<String> STREAMS = List.of("alerts", "responses", "matches", "requests");

    private static final Map<String, Class<?>> FORMS = Map.of(
            "alert.v1.json", AlertPublished.class,
            "alert-withdrawn.v1.json", AlertWithdrawn.class,
            "receipt.v1.json", ReceiptGiven.class,
            "outcome.v1.json", OutcomeReported.class,
            "match.v1.json", MatchFound.class,
            "share.v1.json", ShareTold.class,
            "remark.v1.json", RemarkMade.class,
            "request.v1.json", ofInquiries("RequestTold"),
            "request-message.v1.json", ofInquiries("RequestMessaged"));

    /** The forms of requests are the matter of their package alone. */
    private static Class<?> ofInquiries(String name) {
        return Arrays.stream(InquiryEvents.class.getDeclaredClasses())
                .filter(form -> form.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private record Sent(String type, String schema) {
        @Override
        public String toString() {
            return type;
        }
    }

    static Stream<Sent> events() {
        return TopicCatalogue.load().streams().stream()
                .filter(stream -> STREAMS.contains(stream.name()))
                .flatMap(stream -> stream.schemas().entrySet().stream())
                .map(event -> new Sent(event.getKey(), event.getValue()));
    }

    @Test
    void shouldKnowAFormForEverySchema() {
        assertThat(events().map(Sent::schema).distinct()).containsExactlyInAnyOrderElementsOf(FORMS.keySet());
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldKeepWhateverTheSchemaAllows(Sent event) throws Exception {
        SchemaInstances instances = new SchemaInstances(20240307);
        Class<?> form = Objects.requireNonNull(FORMS.get(event.schema()));
        int valid = 0;
        for (int i = 0; i < TRIES && valid < ENOUGH; i++) {
            JsonNode data = instances.of(event.schema());
            byte[] text = data.toString().getBytes(StandardCharsets.UTF_8);
            if (!CONTRACTS.problems(event.type(), text).isEmpty()) {
                continue; // what depends on other fields did not fit by chance
            }
            if (data.path("reason").asText().equals(NEVER_WRITTEN)) {
                continue;
            }
            valid++;
            byte[] again = Documents.bytes(Documents.read(data.toString(), form));

            assertThat(CONTRACTS.problems(event.type(), again))
                    .as(data.toString())
                    .isEmpty();
            assertThat(JSON.readTree(again)).isEqualTo(JSON.readTree(text));
        }
        assertThat(valid).as("data that fit the schema").isEqualTo(ENOUGH);
    }
}
