package org.bloexchange.alert.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static List<String> texts(byte[] file) {
        return CsvFile.read(file, null).rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.address() + "=" + cell.text())
                .toList();
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> CsvFile.read(file, null))
                .isInstanceOfSatisfying(UnreadableFileException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void shouldSeeTheSeparator(String separator) {
        String text = String.join(separator, "caseNumber", "\"a,b;c\"", "unit") + "\r\n"
                + String.join(separator, "7", "", "kg") + "\r\n";

        assertThat(texts(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("A1=caseNumber", "B1=a,b;c", "C1=unit", "A2=7", "C2=kg");
    }

    @Test
    void shouldReadTheCharsetsOfTheRegion() {
        String text = "Номер дела;Вещество\n1;Каннабис\n";
        List<String> expected = List.of("A1=Номер дела", "B1=Вещество", "A2=1", "B2=Каннабис");

        assertThat(texts(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(texts(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(texts(text.getBytes(Charset.forName("windows-1251")))).isEqualTo(expected);
        assertThat(texts(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
    }

    @Test
    void shouldCountRowsAsASpreadsheetProgramShowsThem() {
        String text = "a;b\n\n\"two\nlines\";x\n;\nlast;y\n";

        assertThat(texts(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("A1=a", "B1=b", "A3=two\nlines", "B3=x", "A5=last", "B5=y");
    }

    @Test
    void shouldKnowTheLineThatNamesTheSeparator() {
        assertThat(texts("sep=;\na;b,c\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("A2=a", "B2=b,c", "A3=1", "B3=2");
    }

    @Test
    void shouldRefuseWhatIsNoTable() {
        assertRefused(new byte[] {0, 1, 2, 3}, "NOT_TEXT");
        assertRefused("a;\"b\n1;2\n".getBytes(StandardCharsets.UTF_8), "NOT_A_TABLE");
        assertRefused("x;".repeat(300).getBytes(StandardCharsets.UTF_8), "TOO_MANY_COLUMNS");
        assertRefused("x\n".repeat(Grid.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8), "TOO_MANY_ROWS");
        assertThat(texts(new byte[0])).isEmpty();
    }

    @Test
    void shouldReadOrRefuseWhateverComes() {
        Random random = new Random(7);
        byte[] alphabet = "a;\",\t\n\r'sep=\u00e4".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 1_000; round++) {
            byte[] file = new byte[random.nextInt(60)];
            for (int i = 0; i < file.length; i++) {
                file[i] = round % 2 == 0 ? alphabet[random.nextInt(alphabet.length)] : (byte) random.nextInt();
            }
            try {
                assertThat(CsvFile.read(file, null).rows())
                        .as(Arrays.toString(file))
                        .isNotNull();
            } catch (UnreadableFileException e) {
                assertThat(e.code()).isIn("NOT_TEXT", "NOT_A_TABLE", "TOO_MANY_COLUMNS");
            }
        }
    }
}
