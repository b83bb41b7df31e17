package org.bloexchange.liaison.firststart;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toConcurrentMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bloexchange.liaison.account.PasswordHashing;
import org.bloexchange.liaison.directory.Office;
import org.bloexchange.liaison.reference.Keepers;
import org.bloexchange.liaison.reference.OfficePlan;
import org.bloexchange.liaison.reference.PlannedOffice;
import org.bloexchange.liaison.reference.ReferenceData;
import org.bloexchange.liaison.session.SigningKeys;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.jboss.logging.Logger;

/**
 * Fills an empty database: directory, people, duty, accounts, the first signing key, and the events that say so. All in one
 * transaction, within which the credentials file is written, so that whatever goes wrong leaves an empty database that
 * loads again, and no account without its password.
 */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    // any number nobody else takes in this database: replicas that start together load once
    static final long LOCK = 4_210_977_001L;

    private final EntityManager database;
    private final DirectorySeed directory;
    private final PeopleSeed people;
    private final DutySeed duty;
    private final SigningKeys keys;
    private final PasswordHashing passwords;
    private final Outbox outbox;
    private final MessagingConfig deployment;
    private final FirstStartConfig config;
    private final Clock clock;

    FirstStart(
            EntityManager database,
            DirectorySeed directory,
            PeopleSeed people,
            DutySeed duty,
            SigningKeys keys,
            PasswordHashing passwords,
            Outbox outbox,
            MessagingConfig deployment,
            FirstStartConfig config,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.people = people;
        this.duty = duty;
        this.keys = keys;
        this.passwords = passwords;
        this.outbox = outbox;
        this.deployment = deployment;
        this.config = config;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        if (QuarkusTransaction.requiringNew().call(this::isEmpty)) {
            load(config.credentialsFile().orElseThrow(CredentialsNotWrittenException::new));
        }
    }

    private void load(Path credentialsFile) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<String> served = deployment.countries().stream()
                .map(country -> country.toUpperCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
        ReferenceData data = ReferenceData.load();
        List<PlannedOffice> offices = OfficePlan.of(data, served);
        boolean exercise = deployment.world() == World.EXERCISE;
        Newcomers made = new Newcomers(data, now);
        List<Newcomer> newcomers = exercise ? made.forExercise(offices) : made.forActual(offices);
        // outside the transaction and on all processors: this is most of the work
        Map<Newcomer, String> hashes = newcomers.parallelStream()
                .collect(toConcurrentMap(newcomer -> newcomer, newcomer -> passwords.hash(newcomer.password())));
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("select pg_advisory_xact_lock(" + LOCK + ")")
                    .getSingleResult();
            if (!isEmpty()) {
                return; // another replica was faster
            }
            List<OutboxRecord> places =
                    directory.store(data, new Keepers(data, served), offices, AgencyTypes.of(data, newcomers), now);
            List<OutboxRecord> events = new ArrayList<>(people.store(newcomers, hashes, now));
            if (exercise) {
                events.addAll(duty.store(offices, newcomers, now));
            }
            // last: an empty directory is what keeps the others waiting, so whoever sees it can have the rest too
            events.addAll(places);
            keys.makeFirst();
            outbox.append(events);
            database.flush();
            CredentialsFile.write(
                    credentialsFile,
                    newcomers.stream().map(Newcomer::credential).toList());
            LOG.infof(
                    "First start loaded; offices=%d contacts=%d events=%d",
                    offices.size(), newcomers.size(), events.size());
        });
    }

    private boolean isEmpty() {
        return Office.count() == 0;
    }
}
