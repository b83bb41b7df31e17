package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bloexchange.messaging.event.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of times, codes and ids, and what each kind of alert must say. */
class FieldRulesTest {

    private static final ContractValidator VALIDATOR = new ContractValidator();
    private static final Goldens GOLDENS = new Goldens();
    private static final ContractRecord SEIZURE =
            GOLDENS.named("alert.issued/seizure-of-7-march-2024-to-tj").record();
    private static final ContractRecord WARNING =
            GOLDENS.named("alert.issued/advance-warning-dusti-to-sariosiyo").record();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-07",
                "2024-03-07T05:02:11",
                "2024-03-07T10:02:11+05:00",
                "2024-02-30T05:02:11Z",
                "yesterday",
                "",
                "2024-03-07 05:02:11Z",
                "1709787731"
            })
    void shouldSaySoWhenATimeIsNotInUtc(String time) {
        refused(SEIZURE, data -> data.put("changedAt", time));
        assertThat(VALIDATOR.headerProblems(Map.of(Headers.TIME, time)))
                .anyMatch(problem -> problem.contains("ce_time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-oybek", "UZ", "UZB-OYBEK", "UZ-", "UZ-OYBEK\n", " UZ-OYBEK", "КZ-KORDAI", ""})
    void shouldSaySoWhenAnOfficeCodeIsMalformed(String office) {
        refused(WARNING, data -> data.withObject("/originator").put("office", office));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5B0E7C1A-94D3-4E6F-8A21-6C3D90F7B254", "5b0e7c1a94d34e6f8a216c3d90f7b254", "17", ""})
    void shouldSaySoWhenAnIdIsMalformed(String id) {
        refused(SEIZURE, data -> data.put("alertId", id));
    }

    @Test
    void shouldAskForWhatEachKindNeeds() {
        refused(SEIZURE, data -> data.remove("goods"));
        refused(SEIZURE, data -> data.remove("event"));
        refused(SEIZURE, data -> data.withObject("/event").remove("direction"));
        refused(SEIZURE, data -> data.withObject("/goods/0").remove("quantity"));
        refused(SEIZURE, data -> data.put("kind", "CONCEALMENT_BULLETIN").remove("concealment"));
        refused(WARNING, data -> data.remove("watch"));
        refused(WARNING, data -> data.withObject("/watch").remove("until"));
        refused(WARNING, data -> data.withObject("/handling").remove("text"));
        refused(GOLDENS.named("alert.cancelled/entered-in-error").record(), data -> data.remove("cancellation"));
        refused(GOLDENS.named("receipt.declined/konysbaev-cannot-act").record(), data -> data.remove("reason"));
    }

    private static void refused(ContractRecord golden, Consumer<ObjectNode> change) {
        ContractRecord record = Changed.data(golden, change);
        String type = record.headers().getOrDefault(Headers.TYPE, "");
        List<String> problems = VALIDATOR.problems(type, Changed.bytesOf(Changed.dataOf(record)));
        assertThat(problems).isNotEmpty();
        assertThat(VALIDATOR.problems(record)).containsAll(problems);
    }
}
