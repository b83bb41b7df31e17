package org.bloexchange.messaging.contract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.outbox.EventTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractValidatorTest {

    private static final ContractValidator VALIDATOR = new ContractValidator();
    private static final Goldens GOLDENS = new Goldens();
    private static final ContractRecord SEIZURE =
            GOLDENS.named("alert.issued/seizure-of-7-march-2024-to-tj").record();

    @Test
    void shouldAllowFieldsAndHeadersItDoesNotKnow() {
        ContractRecord more = Changed.header(
                Changed.data(SEIZURE, data -> data.put("later", "something new")), "x-later", "something new");

        assertThat(VALIDATOR.problems(more)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "{}{}", "{\"a\":1,\"a\":1}", "\u0000", "{\"alertId\":}", "not json"})
    void shouldSaySoWhenTheDataIsNoJsonObject(String data) {
        assertThat(VALIDATOR.problems(Changed.bytes(SEIZURE, data.getBytes(UTF_8))))
                .isNotEmpty();
        assertThat(VALIDATOR.problems("blo.alert.issued.v1", data.getBytes(UTF_8)))
                .isNotEmpty();
    }

    @Test
    void shouldSaySoWhenValidDataIsFollowedByMoreOrSaysAFieldTwice() {
        String valid = new String(dataOf(SEIZURE), UTF_8);
        String twice = valid.replaceFirst("\\{", "{\"version\":2,");

        assertThat(VALIDATOR.problems("blo.alert.issued.v1", valid.getBytes(UTF_8)))
                .isEmpty();
        for (String more : List.of(valid + "{}", twice)) {
            assertThat(VALIDATOR.problems("blo.alert.issued.v1", more.getBytes(UTF_8)))
                    .singleElement()
                    .asString()
                    .startsWith("the data is not JSON");
        }
    }

    @Test
    void shouldSaySoWhenTheDataIsNotUtf8OrNestedWithoutEnd() {
        byte[] nested = "{\"a\":".repeat(30_000).getBytes(UTF_8);

        assertThat(VALIDATOR.problems("blo.alert.issued.v1", "{}".getBytes(UTF_16LE)))
                .isNotEmpty();
        assertThat(VALIDATOR.problems("blo.alert.issued.v1", new byte[] {'{', (byte) 0xff, '}'}))
                .containsExactly("the data is not UTF-8");
        assertThat(VALIDATOR.problems("blo.alert.issued.v1", nested)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blo.alert.issued.v2", "blo.alert.imagined.v1", "", "blo", "blo.duty.changed.v1"})
    void shouldSaySoWhenTheStreamDoesNotCarryTheType(String type) {
        assertThat(VALIDATOR.problems(Changed.header(SEIZURE, Headers.TYPE, type)))
                .anyMatch(problem -> problem.contains("does not carry"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alerts",
                "blo.tj.alerts.v1.uz",
                "exercise.blo.all.alerts.v1.uz",
                "exercise.blo.tj.alerts.v2.uz",
                "exercise.blo.tj.none.v1.uz",
                "exercise.blo.tj.duties.v1.uz",
                "exercise.blo.internal.wake.v1"
            })
    void shouldSaySoWhenTheTopicIsNotOneForTheRecord(String topic) {
        assertThat(VALIDATOR.problems(Changed.topic(SEIZURE, topic))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alert.issued/minimal-seizure, exercise.blo.all.alerts.v1.kg",
        "duty.changed/oybek-round-the-clock, exercise.blo.tj.duties.v1.uz",
        "account.revoked/signed-out, exercise.blo.all.revocations.v1.uz",
        "office.changed/oybek, exercise.blo.tj.directory.v1.uz"
    })
    void shouldSaySoWhenTheReaderDoesNotReadTheStream(String golden, String topic) {
        assertThat(VALIDATOR.problems(Changed.topic(GOLDENS.named(golden).record(), topic)))
                .anyMatch(problem -> problem.contains("does not read this stream"));
    }

    @Test
    void shouldSaySoWhenTheIdIsNotTheDerivedOne() {
        String drawn =
                GOLDENS.named("alert.issued/minimal-seizure").record().headers().get(Headers.ID);

        assertThat(VALIDATOR.problems(Changed.header(SEIZURE, Headers.ID, String.valueOf(drawn))))
                .singleElement()
                .asString()
                .startsWith(Headers.ID);
    }

    @Test
    void shouldSaySoWhenTheSchemaNamedIsAnother() {
        ContractRecord record = Changed.header(SEIZURE, Headers.DATA_SCHEMA, Headers.SCHEMA_BASE + "duty.v1.json");

        assertThat(VALIDATOR.problems(record)).anyMatch(problem -> problem.startsWith(Headers.DATA_SCHEMA));
    }

    @Test
    void shouldSaySoWhenTheDataIsOver64KiB() {
        int free = EventTooLargeException.LIMIT_BYTES - dataOf(SEIZURE).length - "{\"x\":\"\"}".length() + 1;

        assertThat(VALIDATOR.problems(Changed.data(SEIZURE, data -> data.put("x", "x".repeat(free)))))
                .isEmpty();
        assertThat(VALIDATOR.problems(Changed.data(SEIZURE, data -> data.put("x", "x".repeat(free + 1)))))
                .singleElement()
                .asString()
                .startsWith("data:");
    }

    @Test
    void shouldTakeATombstoneOnlyWhereTheListSaysSo() {
        ContractRecord gone =
                GOLDENS.named("contact.changed/no-longer-visible-tombstone").record();

        assertThat(VALIDATOR.problems(gone)).isEmpty();
        assertThat(VALIDATOR.problems(Changed.tombstone(SEIZURE))).contains("data: the stream takes no tombstones");
    }

    private static byte[] dataOf(ContractRecord record) {
        return Changed.bytesOf(Changed.dataOf(record));
    }
}
