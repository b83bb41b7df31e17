package org.bloexchange.alert.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.issue.HistoricAlerts.Archive;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.spreadsheet.Cell;
import org.bloexchange.alert.spreadsheet.Grid;
import org.bloexchange.alert.store.Documents;

/** The cases of a table, each checked by the rules every alert is taken in by. */
final class CheckedTable {

    private static final Pattern CASE_NUMBER = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{1,60}");

    /** What stands in the template's example; nobody's case has that number. */
    static final String EXAMPLE = "EXAMPLE";

    private final Table table;
    private final Findings findings;
    private final Placement placement;
    private final List<CheckedCase> cases = new ArrayList<>();

    /** A case with nothing wrong in it. */
    record CheckedCase(SaidCase said, AlertContent content) {

        String number() {
            return said.number();
        }

        int row() {
            return said.row();
        }

        byte[] fingerprint() {
            return said.fingerprint();
        }
    }

    private CheckedTable(Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
        this.placement = new Placement(table, findings);
    }

    /** What a file holds; all that is wrong or doubtful goes to {@code findings}. */
    static CheckedTable of(Grid grid, Archive archive, ColumnLabels labels, CodeWords words, Findings findings) {
        CheckedTable checked = new CheckedTable(Table.of(grid, labels, findings), findings);
        CellReader cells = new CellReader(words, archive.directory(), findings);
        CaseTime time = new CaseTime(archive.timeZone(), grid.dates1904(), findings);
        checked.byNumber().forEach((number, rows) -> {
            int before = findings.errorCount();
            SaidCase said = new CaseReader(cells, time, findings).read(number, rows);
            checked.check(said, archive, findings.errorCount() == before);
        });
        return checked;
    }

    /** Those with nothing wrong in them, in the order of their first rows. */
    List<CheckedCase> cases() {
        return cases;
    }

    int rowCount() {
        return table.rows().size();
    }

    /** Notes what is wrong with a case as a whole. */
    void wrong(CheckedCase one, String code, String message) {
        placement.wrong(one.said(), ImportColumn.CASE_NUMBER.pointer(), code, message);
    }

    private Map<String, List<TableRow>> byNumber() {
        Map<String, List<TableRow>> byNumber = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            Cell cell = row.cell(ImportColumn.CASE_NUMBER).orElse(null);
            if (cell == null) {
                findings.wrong(new CellProblem(
                        row.number(),
                        ImportColumn.CASE_NUMBER.title(),
                        table.address(row.number(), ImportColumn.CASE_NUMBER).orElse(null),
                        "REQUIRED",
                        "Your own number of the case: by it the row is known when the file is sent again",
                        ImportColumn.CASE_NUMBER.pointer()));
                continue;
            }
            String number = CellReader.text(cell);
            if (cell.kind() == Cell.Kind.ERROR || !CASE_NUMBER.matcher(number).matches()) {
                findings.wrong(cell, ImportColumn.CASE_NUMBER, "WRONG_FORM", "1 to 60 characters in one line");
            } else if (number.equalsIgnoreCase(EXAMPLE)) {
                findings.wrong(cell, ImportColumn.CASE_NUMBER, "EXAMPLE_ROW", "Delete the example of the template");
            } else {
                byNumber.computeIfAbsent(number, first -> new ArrayList<>()).add(row);
            }
        }
        return byNumber;
    }

    private void check(SaidCase said, Archive archive, boolean sound) {
        Problems problems = new Problems();
        AlertContent content = archive.content(Documents.bytes(said.said()), said.number(), problems)
                .orElse(null);
        problems.all().forEach(problem -> placement.wrong(said, problem.pointer(), problem.code(), problem.message()));
        if (content == null || !sound) {
            return;
        }
        Cautions.of(content, archive.now())
                .forEach(caution -> placement.doubtful(
                        said, caution.pointer(), caution.code().name(), caution.message()));
        cases.add(new CheckedCase(said, content));
    }
}
