package org.bloexchange.alert.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.bloexchange.alert.attachment.CheckStore.ToCheck;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;
import org.jboss.logging.Logger;

/**
 * Has complete uploads checked, one at a time in each replica: at once where they were completed, and by a look every few
 * seconds for those of a replica that went down. Forgets what lies about unfinished.
 */
@ApplicationScoped
class CheckQueue {

    private static final Logger LOG = Logger.getLogger(CheckQueue.class);
    private static final int MOST_ATTEMPTS = 3;

    /** Beyond the time a check has: for starting the process and writing the chunks. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(60);

    private final CheckStore store;
    private final UploadStore uploads;
    private final Checking checking;
    private final AttachmentConfig config;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("attachment-check").factory());

    CheckQueue(CheckStore store, UploadStore uploads, Checking checking, AttachmentConfig config, Clock clock) {
        this.store = store;
        this.uploads = uploads;
        this.checking = checking;
        this.config = config;
        this.clock = clock;
    }

    /** There is something to check. */
    void wake() {
        try {
            worker.execute(this::work);
        } catch (RejectedExecutionException e) {
            // stopping: another replica, or the next start, finds it
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        wake();
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten = uploads.forgetOlderThan(clock.instant().minus(config.keepUnfinished()));
        if (forgotten > 0) {
            LOG.infof("Unfinished or refused uploads were removed; uploads=%d", forgotten);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private void work() {
        try {
            Instant now = clock.instant();
            for (Optional<ToCheck> next = claim(now); next.isPresent(); next = claim(clock.instant())) {
                check(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("Uploads cannot be checked now; they wait", e);
        }
    }

    private Optional<ToCheck> claim(Instant now) {
        return store.claim(now, now.plus(config.checkLimit()).plus(ALLOWANCE));
    }

    private void check(ToCheck file) {
        if (file.attempt() > MOST_ATTEMPTS) {
            checking.refuse(file, AttachmentRefusal.NOT_CHECKED);
            return;
        }
        try {
            checking.check(file, (verdict, run) -> {
                switch (verdict) {
                    case Verdict.Refused refused -> checking.refuse(file, refused.reason());
                    case Verdict.Clean clean -> checking.keep(file, clean, run);
                }
            });
        } catch (IOException e) {
            LOG.warn("A file could not be checked; it is tried again", e);
            store.giveBack(file, clock.instant().plusSeconds(file.attempt()));
        }
    }
}
