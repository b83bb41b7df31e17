package org.bloexchange.alert.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bloexchange.alert.testing.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFileTest {

    private static List<Cell> cells(byte[] file) {
        return XlsxFile.read(file).rows().stream()
                .flatMap(row -> row.cells().stream())
                .toList();
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> XlsxFile.read(file))
                .isInstanceOfSatisfying(UnreadableFileException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    @Test
    void shouldReadWhatASpreadsheetProgramWrites() {
        byte[] file = Workbooks.of(List.of(
                List.of("caseNumber", "Дата", "amount"),
                List.of(),
                List.of("2024-01", LocalDate.of(2024, 3, 7), 0.1, true)));

        assertThat(cells(file))
                .extracting(Cell::address, Cell::kind, Cell::text)
                .containsExactly(
                        tuple("A1", Cell.Kind.TEXT, "caseNumber"),
                        tuple("B1", Cell.Kind.TEXT, "Дата"),
                        tuple("C1", Cell.Kind.TEXT, "amount"),
                        tuple("A3", Cell.Kind.TEXT, "2024-01"),
                        tuple("B3", Cell.Kind.NUMBER, "45358.0"),
                        tuple("C3", Cell.Kind.NUMBER, "0.1"),
                        tuple("D3", Cell.Kind.BOOLEAN, "1"));
    }

    @Test
    void shouldTakeWhatFormulasCameTo() {
        byte[] file = Workbooks.withSheet(
                "<row r='4'><c r='B4'><f>1+1</f><v>2</v></c><c r='D4' t='str'><f>A1</f><v>two</v></c>"
                        + "<c r='E4' t='e'><v>#N/A</v></c><c r='F4'><f>9</f></c>"
                        + "<c r='G4' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                        + "<c t='s'><v>1</v></c></row>",
                "first",
                "second");

        assertThat(cells(file))
                .extracting(Cell::address, Cell::kind, Cell::text)
                .containsExactly(
                        tuple("B4", Cell.Kind.NUMBER, "2"),
                        tuple("D4", Cell.Kind.TEXT, "two"),
                        tuple("E4", Cell.Kind.ERROR, "#N/A"),
                        tuple("G4", Cell.Kind.TEXT, "inline"),
                        tuple("H4", Cell.Kind.TEXT, "second"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c t='s'><v>2000000000</v></c></row>",
                "<row r='1'><c t='s'><v>-1</v></c></row>",
                "<row r='1'><c t='s'><v>x</v></c></row>",
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
                "<row r='2000000'><c><v>1</v></c></row>",
                "<row r='0'><c><v>1</v></c></row>",
                "<row r='99999999999'><c><v>1</v></c></row>",
                "<row r='2'/><row r='1'><c><v>1</v></c></row>",
                "<row r='1'><c><v>1</c></row>",
                "<row r='1'><c><v>&boom;</v></c></row>"
            })
    void shouldRefuseWhatPointsBeyondWhatIsThere(String sheet) {
        assertRefused(Workbooks.withSheet(sheet, "only"), "NOT_A_WORKBOOK");
    }

    @Test
    void shouldNotOpenWhatADocumentTypeNames() {
        byte[] file = Workbooks.zip(Map.of(
                "[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]><Types>&b;</Types>"));

        assertRefused(file, "NOT_A_WORKBOOK");
    }

    @Test
    void shouldRefuseMacros() {
        assertRefused(Workbooks.zip(Map.of("xl/vbaProject.bin", "x")), "MACROS");
        assertRefused(
                Workbooks.zip(
                        Map.of(
                                "[Content_Types].xml",
                                "<Types><Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>")),
                "MACROS");
    }

    @Test
    void shouldNotInflateABomb() {
        byte[] bomb = Workbooks.zip(Map.of("xl/workbook.xml", "0".repeat(80 * 1024 * 1024)));
        assertThat(bomb.length).isLessThan(100 * 1024);

        assertRefused(bomb, "TOO_LARGE");
    }

    @Test
    void shouldNotCountEntriesForEver() {
        Map<String, String> many = new java.util.HashMap<>();
        for (int i = 0; i < 1_001; i++) {
            many.put("xl/x" + i + ".xml", "");
        }

        assertRefused(Workbooks.zip(many), "TOO_LARGE");
    }

    @Test
    void shouldTakeNoMoreRowsAndColumnsThanItSays() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i <= Grid.MOST_ROWS; i++) {
            rows.add(List.of("x"));
        }
        assertRefused(Workbooks.of(rows), "TOO_MANY_ROWS");
        assertRefused(Workbooks.withSheet("<row r='1'><c r='GS1'><v>1</v></c></row>"), "TOO_MANY_COLUMNS");
    }

    @Test
    void shouldReadOrRefuseWhateverIsLeftOfAFile() {
        byte[] whole = Workbooks.of(List.of(List.of("caseNumber", "amount", "unit"), List.of("1", 2, "kg")));
        Random random = new Random(20240307);
        int refused = 0;

        for (int round = 0; round < 600; round++) {
            byte[] spoilt = whole.clone();
            if (round % 3 == 0) {
                spoilt = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                for (int change = random.nextInt(6); change >= 0; change--) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
                }
            }
            try {
                assertThat(XlsxFile.read(spoilt).rows()).isNotNull();
            } catch (UnreadableFileException e) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(200);
    }
}
