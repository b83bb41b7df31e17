package org.bloexchange.alert.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.importing.CheckedTable.CheckedCase;
import org.bloexchange.alert.importing.ImportResult.ImportedAlert;
import org.bloexchange.alert.importing.ImportResult.State;
import org.bloexchange.alert.issue.HistoricAlerts;
import org.bloexchange.alert.issue.HistoricAlerts.Archive;
import org.bloexchange.alert.spreadsheet.Grid;
import org.bloexchange.alert.store.DatabaseException;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;

/**
 * Brings in records of the past: all of a table or nothing, each case of an office once however often and by however many
 * it is sent.
 */
@ApplicationScoped
class ImportService {

    /** Tables are held in memory while they are read. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RETRY_SECONDS = 30;
    private static final int ATTEMPTS = 5;

    private final ColumnLabels labels;
    private final CodeWords words;
    private final HistoricAlerts historic;
    private final CaseStore store;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ImportService(ColumnLabels labels, CodeWords words, HistoricAlerts historic, CaseStore store) {
        this.labels = labels;
        this.words = words;
        this.historic = historic;
        this.store = store;
    }

    /** Reads a file. */
    interface Source {
        Grid read();
    }

    /**
     * Checks all, and stores all if nothing is wrong and it is no dry run.
     *
     * @throws ProblemException 400 if the file is no table; 403; 503 until the directory was read once, or while others are
     *     at it
     */
    ImportResult run(Source file, boolean dryRun, Caller caller) {
        boolean admitted = false;
        try {
            admitted = places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!admitted) {
                throw ProblemException.unavailable(RETRY_SECONDS, "Other tables are being read");
            }
            Archive archive = historic.of(caller.office());
            Findings findings = new Findings();
            CheckedTable table = CheckedTable.of(file.read(), archive, labels, words, findings);
            return take(table, findings, archive, dryRun, caller);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(RETRY_SECONDS, "The service is stopping");
        } finally {
            if (admitted) {
                places.release();
            }
        }
    }

    private ImportResult take(CheckedTable table, Findings findings, Archive archive, boolean dryRun, Caller caller) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, KnownCase> known = store.known(
                    caller.office(),
                    table.cases().stream().map(CheckedCase::number).toList());
            complainOfChanges(table, known);
            List<CheckedCase> unknown = table.cases().stream()
                    .filter(one -> !known.containsKey(one.number()))
                    .toList();
            if (dryRun || !findings.none()) {
                return result(table, findings, dryRun, known, Map.of());
            }
            Map<String, NewRecord> records = records(unknown, archive);
            try {
                if (!records.isEmpty()) {
                    store.write(List.copyOf(records.values()), Author.of(caller), archive.now());
                }
                return result(table, findings, false, known, records);
            } catch (CasesTakenException e) {
                // somebody sent the same: what they stored is known next time round
            } catch (DatabaseException e) {
                if (!e.violates("alert_reference")) {
                    throw e;
                }
            }
        }
        throw ProblemException.unavailable(RETRY_SECONDS, "Others are bringing in the same cases");
    }

    private static void complainOfChanges(CheckedTable table, Map<String, KnownCase> known) {
        for (CheckedCase one : table.cases()) {
            KnownCase before = known.get(one.number());
            if (before != null && !Arrays.equals(before.fingerprint(), one.fingerprint())) {
                table.wrong(
                        one,
                        "CHANGED_SINCE_IMPORT",
                        "This case was brought in as " + before.reference()
                                + " and said something else; change that alert");
            }
        }
    }

    private Map<String, NewRecord> records(List<CheckedCase> cases, Archive archive) {
        List<String> references = references(cases.size(), archive);
        Map<String, NewRecord> records = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            CheckedCase one = cases.get(i);
            records.put(
                    one.number(),
                    new NewRecord(one.number(), one.fingerprint(), archive.version(one.content(), references.get(i))));
        }
        return records;
    }

    /** As many as are needed, all different and none in use. */
    private List<String> references(int count, Archive archive) {
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < count) {
            Set<String> more = new HashSet<>();
            while (drawn.size() + more.size() < count) {
                String reference = archive.drawReference();
                if (!drawn.contains(reference)) {
                    more.add(reference);
                }
            }
            more.removeAll(store.taken(more));
            drawn.addAll(more);
        }
        return new ArrayList<>(drawn);
    }

    private static ImportResult result(
            CheckedTable table,
            Findings findings,
            boolean dryRun,
            Map<String, KnownCase> known,
            Map<String, NewRecord> stored) {
        List<ImportedAlert> alerts = table.cases().stream()
                .map(one -> {
                    KnownCase before = known.get(one.number());
                    if (before != null) {
                        return new ImportedAlert(
                                one.number(), one.row(), State.ALREADY, before.alertId(), before.reference());
                    }
                    NewRecord made = stored.get(one.number());
                    return made == null
                            ? new ImportedAlert(one.number(), one.row(), State.NEW, null, null)
                            : new ImportedAlert(
                                    one.number(),
                                    one.row(),
                                    State.NEW,
                                    made.alert().alertId(),
                                    made.alert().reference());
                })
                .toList();
        int already = (int)
                alerts.stream().filter(alert -> alert.state() == State.ALREADY).count();
        return new ImportResult(
                dryRun,
                table.rowCount(),
                alerts.size() - already,
                already,
                findings.errorCount(),
                findings.errors(),
                findings.warningCount(),
                findings.warnings(),
                alerts);
    }
}
