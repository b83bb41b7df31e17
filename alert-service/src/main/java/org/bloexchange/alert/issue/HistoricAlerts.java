package org.bloexchange.alert.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.DirectoryCache;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.catchup.CatchUpGate;

/** Makes alerts of an office's records of the past, by the rules every alert is taken in by. Stores nothing. */
@ApplicationScoped
public class HistoricAlerts {

    private static final int RETRY_SECONDS = 5;

    private final RequestReader requests;
    private final CatchUpGate gate;
    private final DirectoryCache directories;
    private final MessagingConfig config;
    private final Clock clock;

    HistoricAlerts(
            RequestReader requests, CatchUpGate gate, DirectoryCache directories, MessagingConfig config, Clock clock) {
        this.requests = requests;
        this.gate = gate;
        this.directories = directories;
        this.config = config;
        this.clock = clock;
    }

    /**
     * An office as it is now, for all records of one table.
     *
     * @throws ProblemException 503 until the directory was read once; 403 for an office that is not open
     */
    public Archive of(String office) {
        if (!gate.isOpen()) {
            throw ProblemException.unavailable(RETRY_SECONDS, "The directory of offices is still being read");
        }
        Directory directory = directories.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return directory
                .office(office)
                .filter(known -> Directory.isOpen(known, now))
                .map(sender -> new Archive(sender, directory, now))
                .orElseThrow(() -> ProblemException.forbidden("The directory has no open office " + office));
    }

    /** The records of one office. */
    public final class Archive {

        private final Office sender;
        private final Directory directory;
        private final Instant now;

        private Archive(Office sender, Directory directory, Instant now) {
            this.sender = sender;
            this.directory = directory;
            this.now = now;
        }

        /** Of the office. */
        public ZoneId timeZone() {
            return ZoneId.of(sender.timeZone());
        }

        /** As it is now. */
        public Directory directory() {
            return directory;
        }

        /** When the records are brought in. */
        public Instant now() {
            return now;
        }

        /** What the body of a seizure says, presets filled in; empty, and all that is wrong, if it is none. */
        public Optional<AlertContent> content(byte[] said, String caseNumber, Problems problems) {
            IssueAlert read = requests.read(said, IssueAlert.class, problems);
            AlertContent content =
                    AlertRules.check(read, sender, directory, now, problems).asHistory(caseNumber);
            if (problems.none() && Documents.bytes(content).length > AlertDrafting.MOST_CONTENT_BYTES) {
                problems.add("", "TOO_LARGE", "An alert says at most 54 KiB, all its fields together");
            }
            return problems.none() ? Optional.of(content) : Optional.empty();
        }

        /** A reference; rarely one that exists already: whoever stores it draws again then. */
        public String drawReference() {
            return Reference.draw(config.world(), sender.code(), ThreadLocalRandom.current());
        }

        /** The first version of the alert, told to nobody. */
        public AlertVersion version(AlertContent content, String reference) {
            return new AlertVersion(
                    AlertId.at(now),
                    reference,
                    1,
                    Kind.SEIZURE,
                    AlertState.ISSUED,
                    Urgency.ROUTINE,
                    false,
                    Originator.of(sender.code()),
                    now,
                    now,
                    List.of(),
                    false,
                    content,
                    null,
                    null);
        }
    }
}
