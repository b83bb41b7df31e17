package org.bloexchange.alert.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.alert.store.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The service speaks with the words of the contracts, and with all of them. */
class VocabularyContractTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("alertKind", Kind.class),
                Arguments.of("alertState", AlertState.class),
                Arguments.of("urgency", Urgency.class),
                Arguments.of("direction", Direction.class),
                Arguments.of("inspectionMode", InspectionMode.class),
                Arguments.of("detection", Detection.class),
                Arguments.of("commodity", Commodity.class),
                Arguments.of("substance", Substance.class),
                Arguments.of("form", Form.class),
                Arguments.of("concealmentPlace", ConcealmentPlace.class),
                Arguments.of("conveyanceKind", ConveyanceKind.class),
                Arguments.of("paperType", PaperType.class),
                Arguments.of("sex", Sex.class),
                Arguments.of("ageBand", AgeBand.class),
                Arguments.of("personRole", PersonRole.class),
                Arguments.of("handlingCode", HandlingCode.class),
                Arguments.of("sourceEvaluation", SourceEvaluation.class),
                Arguments.of("informationEvaluation", InformationEvaluation.class),
                Arguments.of("receiptState", ReceiptState.class),
                Arguments.of("outcome", OutcomeKind.class),
                Arguments.of("shareState", ShareState.class),
                Arguments.of("remarkPhrase", RemarkPhrase.class),
                Arguments.of("requestUrgency", RequestUrgency.class),
                Arguments.of("requestState", RequestState.class),
                Arguments.of("refusalReason", RefusalReason.class),
                Arguments.of("cancellationReason", CancellationReason.class),
                Arguments.of("matching", Matching.class),
                Arguments.of("identifierType", IdentifierType.class),
                Arguments.of("certainty", Certainty.class),
                Arguments.of("language", Language.class),
                Arguments.of("agencyType", AgencyType.class));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void shouldHaveTheWordsOfTheContract(String name, Class<? extends Enum<?>> list) throws IOException {
        List<String> words =
                Arrays.stream(list.getEnumConstants()).map(Documents::wordOf).toList();

        assertThat(words).isEqualTo(contract(name));
    }

    private static List<String> contract(String name) throws IOException {
        try (InputStream file = VocabularyContractTest.class.getResourceAsStream("/contracts/vocabulary.v1.json")) {
            JsonNode words = JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(file))
                    .at("/$defs/" + name + "/enum");
            return StreamSupport.stream(words.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }
}
