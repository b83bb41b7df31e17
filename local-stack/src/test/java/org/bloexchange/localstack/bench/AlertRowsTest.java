package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.localstack.bench.TableRows.Column;
import org.junit.jupiter.api.Test;

class AlertRowsTest {
    private static final UUID ID = UUID.fromString("01936000-0000-7000-8000-000000000001");
    private static final String REFERENCE = "EX-UZ-OYBEK-7K3QX9";

    private final AlertRows pattern = new AlertRows(
            ID,
            REFERENCE,
            "-7153948372615948372",
            List.of(new TableRows(
                    "alert",
                    List.of(
                            new Column("id", "uuid"),
                            new Column("reference", "text"),
                            new Column("likeness", "bigint"),
                            new Column("kind", "text"),
                            new Column("document", "jsonb")),
                    List.of(List.of(
                            ID.toString(), REFERENCE, "-7153948372615948372", "SEIZURE", "{\"plate\":\"4711AH01\"}")))),
            List.of(new PublishedRecord(
                    "topic",
                    ID.toString(),
                    "{\"ce_subject\":\"" + ID + "\"}",
                    "{\"alertId\":\"" + ID + "\",\"reference\":\"" + REFERENCE + "\"}")));

    @Test
    void shouldMakeRowsOfTheSameSizeThatAreAnotherAlerts() {
        // when
        AlertRows copy = pattern.copy();

        // then
        PublishedRecord record = copy.records().getFirst();
        assertThat(copy.alertId()).isNotEqualTo(ID);
        assertThat(copy.alertId().version()).isEqualTo(7);
        assertThat(copy.reference()).startsWith("EX-UZ-OYBEK-").hasSameSizeAs(REFERENCE);
        List<String> row = copy.tables().getFirst().rows().getFirst();
        assertThat(row).startsWith(copy.alertId().toString(), copy.reference()).contains("SEIZURE");
        assertThat(row.get(2)).isNotEqualTo("-7153948372615948372").matches("-?[0-9]+");
        assertThat(row.get(4)).matches("\\{\"plate\":\"[0-9]{4}AH[0-9]{2}\"}").doesNotContain("4711AH01");
        assertThat(record.key()).isEqualTo(copy.alertId().toString());
        assertThat(record.headers()).contains(record.key()).doesNotContain(ID.toString());
        assertThat(record.payload())
                .isEqualTo("{\"alertId\":\"" + record.key() + "\",\"reference\":\"" + copy.reference() + "\"}");
        assertThat(record.toSend().headers().lastHeader("ce_subject").value())
                .asString()
                .isEqualTo(record.key());
    }

    @Test
    void shouldInsertEveryValueByItsType() {
        TableRows two = new TableRows(
                "recipient",
                List.of(new Column("alert_id", "uuid"), new Column("offices", "text[]")),
                List.of(List.of("1", "{A}"), List.of("2", "{B}")));
        assertThat(two.insertInto("floor"))
                .isEqualTo("insert into floor.recipient (alert_id, offices)"
                        + " values (?::uuid, ?::text[]), (?::uuid, ?::text[])");
    }

    @Test
    void shouldNeverDrawTheSameLettersTwice() {
        Set<String> drawn = new HashSet<>();
        for (long number = 1; number <= 200_000; number++) {
            assertThat(drawn.add(AlertRows.letters(number))).isTrue();
        }
        assertThat(drawn).allMatch(letters -> letters.length() == 6);
    }

    @Test
    void shouldPostWhatIsJson() {
        String body = SampleSeizure.body().toString();
        assertThat(body).contains("\"kind\":\"SEIZURE\"").contains(Marks.SAMPLE.texts());
    }
}
