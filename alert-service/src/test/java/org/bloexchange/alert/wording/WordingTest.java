package org.bloexchange.alert.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bloexchange.alert.caution.CautionCode;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;
import org.bloexchange.alert.vocabulary.AttachmentState;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.LookupPurpose;
import org.bloexchange.alert.vocabulary.MatchAssessment;
import org.bloexchange.alert.vocabulary.ReleaseDecision;
import org.bloexchange.alert.vocabulary.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    /** Where a label alone does not say what follows from the code. */
    private static final Set<String> WITH_SENTENCES = Set.of(
            "alertKind",
            "alertState",
            "urgency",
            "handlingCode",
            "sourceEvaluation",
            "informationEvaluation",
            "receiptState",
            "outcome",
            "remarkPhrase",
            "requestUrgency",
            "requestState",
            "refusalReason",
            "releaseDecision",
            "matching",
            "certainty",
            "matchAssessment",
            "cautionCode",
            "attachmentRefusal",
            "shareState");

    private final Wording wording = new Wording();

    @ParameterizedTest
    @EnumSource
    void shouldWordEveryCodeOfTheContracts(Language language) throws IOException {
        Map<String, List<String>> worded = new LinkedHashMap<>();
        wording.in(language)
                .lists()
                .forEach((name, terms) ->
                        worded.put(name, terms.stream().map(Term::code).toList()));

        assertThat(worded).isEqualTo(expected());
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveNothingBlankAndExplainWhereALabelIsNotEnough(Language language) {
        wording.in(language)
                .lists()
                .forEach((name, terms) -> assertThat(terms).as(name).allSatisfy(term -> {
                    assertThat(term.label()).isNotBlank();
                    if (WITH_SENTENCES.contains(name)) {
                        assertThat(term.sentence()).isNotBlank().endsWith(".");
                    } else {
                        assertThat(term.sentence()).isNull();
                    }
                }));
    }

    /** Two codes that read alike cannot be told apart on a screen. */
    @ParameterizedTest
    @EnumSource
    void shouldGiveNoTwoCodesOfAListTheSameLabel(Language language) {
        wording.in(language)
                .lists()
                .forEach((name, terms) ->
                        assertThat(terms).as(name).extracting(Term::label).doesNotHaveDuplicates());
    }

    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (InputStream file = WordingTest.class.getResourceAsStream("/contracts/vocabulary.v1.json")) {
            for (Map.Entry<String, JsonNode> list : JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(file))
                    .path("$defs")
                    .properties()) {
                lists.put(
                        list.getKey(),
                        StreamSupport.stream(list.getValue().path("enum").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
            }
        }
        lists.put("unit", Arrays.stream(Unit.values()).map(Enum::name).toList());
        lists.put(
                "releaseDecision",
                Arrays.stream(ReleaseDecision.values()).map(Enum::name).toList());
        lists.put(
                "matchAssessment",
                Arrays.stream(MatchAssessment.values()).map(Enum::name).toList());
        lists.put(
                "cautionCode",
                Arrays.stream(CautionCode.values()).map(Enum::name).toList());
        lists.put(
                "attachmentState",
                Arrays.stream(AttachmentState.values()).map(Enum::name).toList());
        lists.put(
                "attachmentRefusal",
                Arrays.stream(AttachmentRefusal.values()).map(Enum::name).toList());
        lists.put(
                "lookupPurpose",
                Arrays.stream(LookupPurpose.values()).map(Enum::name).toList());
        return lists;
    }
}
