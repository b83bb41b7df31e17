package org.bloexchange.alert.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x.example\",\"y\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "-cmd",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "  @x",
                "＝1+1",
                "＋1",
                "－x",
                "＠x",
                "+998901234567",
                "=\u202f1",
                "-2e5",
                "-1,5"
            })
    void shouldMakeAFormulaAText(String text) {
        assertThat(Cells.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01A123BC", "-70.15", "1981", "a=b", "'x", "x@y", "Под сиденьем", "\"=1\""})
    void shouldLeaveTheRestAsItIs(String text) {
        assertThat(Cells.of(text)).isEqualTo(text);
    }

    @Test
    void shouldWriteWhatAReaderOfRfc4180ReadsBack() throws IOException {
        List<String> texts =
                List.of("a,b", "say \"x\"", "two\r\nlines", "two\nlines", " space ", "Ўзбекча", "=1,\"2\"", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable table = new CsvTable(out, List.of("1", "2", "3", "4", "5", "6", "7", "8"));
        table.row(texts);
        table.row(Arrays.asList(null, 1, null, null, null, null, null, null));
        table.flush();

        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).startsWith("\ufeff1,2,3,4,5,6,7,8\r\n").endsWith("\r\n");
        List<CSVRecord> read =
                CSVFormat.RFC4180.parse(new StringReader(written.substring(1))).getRecords();
        assertThat(read).hasSize(3);
        assertThat(read.get(1).toList())
                .containsExactly(
                        "a,b", "say \"x\"", "two\r\nlines", "two\nlines", " space ", "Ўзбекча", "'=1,\"2\"", "");
        assertThat(read.get(2).get(1)).isEqualTo("1");
    }
}
