package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bloexchange.messaging.event.EventIds;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicCatalogue;
import org.bloexchange.messaging.topic.TopicName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldensTest {

    private static final ContractValidator VALIDATOR = new ContractValidator();
    private static final Goldens GOLDENS = new Goldens();

    static List<Golden> goldens() {
        return GOLDENS.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldBeValid(Golden golden) {
        assertThat(VALIDATOR.problems(golden.record())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldHaveTheDerivedId(Golden golden) {
        // given: ids written down from another implementation of RFC 9562
        String reader = TopicName.parse(golden.record().topic()).orElseThrow().reader();

        // when
        String derived = EventIds.derive(
                        golden.type(),
                        header(golden, Headers.SUBJECT),
                        Long.parseLong(header(golden, Headers.SEQUENCE)),
                        reader)
                .toString();

        // then
        assertThat(header(golden, Headers.ID)).isEqualTo(derived);
        assertThat(header(golden, Headers.CORRELATION_ID))
                .isEqualTo(EventIds.ofChange(
                                header(golden, Headers.SUBJECT), Long.parseLong(header(golden, Headers.SEQUENCE)))
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void shouldLieInTheFolderOfItsType(Golden golden) {
        String folder = golden.name().substring(0, golden.name().indexOf('/'));

        assertThat(golden.type()).isEqualTo("blo." + folder + ".v1");
    }

    @Test
    void shouldHaveOneForEveryEventType() {
        List<String> types = TopicCatalogue.load().streams().stream()
                .map(StreamDefinition::schemas)
                .flatMap(schemas -> schemas.keySet().stream())
                .toList();

        assertThat(goldens().stream().map(Golden::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void shouldDifferInTheirIdsWhenTheReaderDiffers() {
        assertThat(goldens().stream().map(golden -> header(golden, Headers.ID)))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldBeFoundByTypeAndByName() {
        Golden seizure = GOLDENS.named("alert.issued/seizure-of-7-march-2024-to-tj");

        assertThat(GOLDENS.ofType("blo.alert.issued.v1")).contains(seizure).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Changed.dataOf(seizure.record())
                        .at("/goods/0/quantity/amount")
                        .asInt())
                .isEqualTo(1981);
        assertThatIllegalArgumentException().isThrownBy(() -> GOLDENS.named("alert.issued/none"));
    }

    private static String header(Golden golden, String name) {
        return Objects.requireNonNull(golden.record().headers().get(name), name);
    }
}
