package org.bloexchange.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bloexchange.notification.notice.Notice;
import org.bloexchange.notification.notice.NoticeListener;
import org.jboss.logging.Logger;

/**
 * Sends mail from the deliveries table, outside any transaction: woken right after a commit, and by a sweep for retries and
 * for what a crash left. It takes no more than there are free places, each mail keeps its place until it went or failed, so
 * a server that hangs holds up nothing but its own.
 */
@ApplicationScoped
class MailDispatcher implements NoticeListener {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);

    private final MailTable table;
    private final MailSender sender;
    private final AllowList allowList;
    private final MailConfig config;
    private final MeterRegistry meters;
    private final Semaphore places;
    private final Semaphore signal = new Semaphore(0);
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());
    private volatile boolean stopping;

    MailDispatcher(MailTable table, MailSender sender, AllowList allowList, MailConfig config, MeterRegistry meters) {
        this.table = table;
        this.sender = sender;
        this.allowList = allowList;
        this.config = config;
        this.meters = meters;
        this.places = new Semaphore(config.concurrency());
    }

    @Override
    public void made(List<Notice> notices) {
        wake();
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("mail-dispatcher").daemon(true).start(this::run);
    }

    /** Lets what is on its way arrive; what is not yet taken waits in the table. */
    void stop(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("Mail is still on its way at the stop; it is sent again with the same Message-ID");
        }
    }

    private void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (signal.tryAcquire(config.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
                takeAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Could not look for mail, will try again; cause=%s",
                        e.getClass().getSimpleName());
            }
        }
    }

    private void takeAll() {
        int free = places.drainPermits();
        int used = 0;
        try {
            while (free > used && !stopping) {
                List<MailTask> tasks = table.claim(free - used);
                if (tasks.isEmpty()) {
                    return;
                }
                for (MailTask task : tasks) {
                    workers.execute(() -> sendAndGiveBack(task));
                    used++;
                }
            }
        } finally {
            places.release(free - used);
        }
    }

    private void sendAndGiveBack(MailTask task) {
        try {
            send(task);
        } catch (RuntimeException e) {
            // not recorded: due again when the lease ends, with the same Message-ID
            LOG.warnf("A mail could not be recorded; cause=%s", e.getClass().getSimpleName());
        } finally {
            places.release();
            wake();
        }
    }

    private void send(MailTask task) {
        String address = task.address();
        if (!task.contactKnown() || address == null) {
            willNotSend(task, task.contactKnown() ? "NO_ADDRESS" : "CONTACT_GONE");
        } else if (!allowList.permits(address)) {
            willNotSend(task, allowList.isAddress(address) ? "NOT_ON_ALLOW_LIST" : "BAD_ADDRESS");
        } else {
            attempt(task, address);
        }
    }

    private void attempt(MailTask task, String address) {
        try {
            sender.send(task, address);
        } catch (RuntimeException e) {
            MailFailure failure = MailFailure.of(e);
            boolean again = table.failed(task, failure);
            meters.counter("blo.mail", "outcome", again ? "again" : "failed").increment();
            LOG.warnf("A mail did not go; class=%s attempt=%d again=%b", failure, task.attempts() + 1, again);
            return;
        }
        table.sent(task);
        meters.counter("blo.mail", "outcome", "sent").increment();
    }

    private void willNotSend(MailTask task, String reason) {
        table.willNotSend(task, reason);
        meters.counter("blo.mail", "outcome", "will_not_send").increment();
    }
}
