package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.topic.TopicName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden example whose topic, key or headers are broken in one way is refused. */
class BrokenEnvelopeTest {

    private static final ContractValidator VALIDATOR = new ContractValidator();
    private static final List<String> OPTIONAL_HEADERS = List.of(Headers.CORRELATION_ID, "traceparent");

    static List<Golden> goldens() {
        return new Goldens().all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeRefusedWhenAMandatoryHeaderIsMissing(Golden golden) {
        List<String> mandatory = new ArrayList<>(golden.record().headers().keySet());
        mandatory.removeAll(OPTIONAL_HEADERS);

        assertThat(mandatory).hasSizeGreaterThanOrEqualTo(9).allSatisfy(name -> assertThat(
                        VALIDATOR.problems(Changed.withoutHeader(golden.record(), name)))
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeRefusedWhenAHeaderIsMalformed(Golden golden) {
        assertThat(golden.record().headers().keySet())
                .allSatisfy(name -> assertThat(VALIDATOR.problems(Changed.header(golden.record(), name, "")))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeRefusedWhenTheWriterOrTheWorldIsAnother(Golden golden) {
        TopicName topic = TopicName.parse(golden.record().topic()).orElseThrow();
        TopicName written = new TopicName(topic.world(), topic.reader(), topic.stream(), "tm");
        TopicName actual = new TopicName(World.ACTUAL, topic.reader(), topic.stream(), topic.writer());

        assertThat(VALIDATOR.problems(Changed.topic(golden.record(), written.value())))
                .anyMatch(problem -> problem.contains("writing country"));
        assertThat(VALIDATOR.problems(Changed.topic(golden.record(), actual.value())))
                .anyMatch(problem -> problem.contains("world"));
        assertThat(VALIDATOR.problems(Changed.header(golden.record(), Headers.WORLD, "actual")))
                .anyMatch(problem -> problem.contains("world"));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeRefusedWhenTheKeyIsAnother(Golden golden) {
        for (String key : List.of(
                "", "e6f1a0c2-0000-4000-8000-000000000000", golden.record().key() + "x")) {
            assertThat(VALIDATOR.problems(Changed.key(golden.record(), key))).isNotEmpty();
        }
    }
}
