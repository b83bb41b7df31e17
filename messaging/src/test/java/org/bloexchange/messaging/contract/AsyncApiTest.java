package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** asyncapi.yaml is written by hand; here it is held against topics.yaml and the schemas. */
class AsyncApiTest {

    static List<StreamDefinition> streams() {
        return TopicCatalogue.load().streams();
    }

    @Test
    void shouldHaveEveryStreamAsAChannelAndNothingMore() {
        assertThat(AsyncApi.at("channels").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        streams().stream().map(StreamDefinition::name).toList());
    }

    @ParameterizedTest
    @MethodSource("streams")
    void shouldAddressTheTopicsByWorldReaderAndWriter(StreamDefinition stream) {
        Map<String, Object> channel = AsyncApi.at("channels", stream.name());

        assertThat(channel).containsEntry("address", "{world}blo.{reader}." + stream.name() + ".v1.{writer}");
        assertThat(AsyncApi.in(channel, "parameters").keySet()).containsExactlyInAnyOrder("world", "reader", "writer");
        assertThat(AsyncApi.in(channel, "parameters", "reader").get("$ref"))
                .isEqualTo("#/components/parameters/"
                        + switch (stream.readers()) {
                            case ALL -> "everyone";
                            case OWN -> "self";
                            case EVERY -> "reader";
                        });
    }

    @ParameterizedTest
    @MethodSource("streams")
    void shouldHaveTheMessagesOfTheStreamWithTheirSchemas(StreamDefinition stream) {
        Map<String, String> schemas = AsyncApi.at("channels", stream.name(), "messages").values().stream()
                .map(AsyncApi::resolve)
                .collect(Collectors.toMap(message -> (String) message.get("name"), message ->
                        (String) AsyncApi.in(message, "payload", "schema").get("$ref")));

        assertThat(schemas.keySet())
                .containsExactlyInAnyOrderElementsOf(stream.schemas().keySet());
        assertThat(schemas).allSatisfy((type, schema) -> {
            assertThat(schema).isEqualTo("contracts/" + stream.schemas().get(type));
            assertThat(AsyncApiTest.class.getResource("/" + schema)).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("streams")
    void shouldSayHowTheTopicIsKept(StreamDefinition stream) {
        Map<String, Object> kafka =
                AsyncApi.in(AsyncApi.resolve(AsyncApi.at("channels", stream.name(), "bindings")), "kafka");
        Map<String, Object> settings = AsyncApi.in(kafka, "topicConfiguration");

        assertThat(kafka).containsEntry("partitions", stream.partitions());
        assertThat(settings).containsEntry("cleanup.policy", List.of(stream.compacted() ? "compact" : "delete"));
        int days = stream.compacted() ? stream.deleteRetentionDays() : stream.retentionDays();
        assertThat(settings.get(stream.compacted() ? "delete.retention.ms" : "retention.ms"))
                .isEqualTo(Duration.ofDays(days).toMillis());
    }

    @Test
    void shouldResolveEveryReference() {
        assertThat(AsyncApi.references()).hasSizeGreaterThan(50).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(AsyncApi.resolve(Map.of("$ref", reference))).isNotEmpty();
            } else {
                assertThat(AsyncApiTest.class.getResource("/" + reference))
                        .as(reference)
                        .isNotNull();
            }
        });
    }

    @Test
    void shouldGiveEveryMessageTheHeadersOfACloudEvent() {
        Map<String, Object> trait = AsyncApi.at("components", "messageTraits", "cloudEvent");

        assertThat(AsyncApi.in(trait, "headers", "schema"))
                .containsEntry("$ref", "contracts/cloudevent-headers.v1.json");
        assertThat(AsyncApi.at("components", "messages").values())
                .allSatisfy(message -> assertThat(((Map<?, ?>) message).get("traits"))
                        .isEqualTo(List.of(Map.of("$ref", "#/components/messageTraits/cloudEvent"))));
    }

    @Test
    void shouldUseEveryMessageItDescribes() {
        Set<Object> used = AsyncApi.at("channels").values().stream()
                .flatMap(channel -> AsyncApi.in(channel, "messages").values().stream())
                .map(message -> AsyncApi.in(message).get("$ref"))
                .collect(Collectors.toSet());

        assertThat(AsyncApi.at("components", "messages").keySet())
                .allSatisfy(name -> assertThat(used).contains("#/components/messages/" + name));
    }
}
