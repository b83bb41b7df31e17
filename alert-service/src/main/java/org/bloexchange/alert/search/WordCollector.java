package org.bloexchange.alert.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of words that occur, apart from taking alerts in, which it must not slow down: a new word is found by its
 * beginning at once, and misspelt within seconds. Of several replicas one reads at a time.
 */
@ApplicationScoped
class WordCollector {

    /** What was written at once by many is read in steps. */
    private static final int VERSIONS_AT_ONCE = 20_000;

    private static final int LONGEST = 40;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(WordCollector.class);

    private final Steps steps;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    WordCollector(Steps steps) {
        this.steps = steps;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("word-collector").daemon(true).start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                collect();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void collect() {
        try {
            while (steps.read() && stopping.getCount() > 0) {
                // until the end of the table
            }
        } catch (RuntimeException e) {
            // goes on where it stood; values of failed statements are in no message
            LOG.warnf(
                    "Words not collected, trying again; cause=%s", e.getClass().getSimpleName());
        }
    }

    /** One step, in a transaction. */
    @ApplicationScoped
    static class Steps {

        private final Database database;

        Steps(Database database) {
            this.database = database;
        }

        /** Transactions from the one to before the other; all of them are over. */
        private record Span(long from, long before) {}

        /** Reads some versions; whether more may be left. */
        @Transactional
        boolean read() {
            Optional<Span> span = unread();
            span.ifPresent(some -> {
                keep(newWords(some));
                database.update(Sql.of(
                        "update search_word_progress set read_before = ?::text::xid8", Long.toString(some.before())));
            });
            return span.isPresent();
        }

        /**
         * What was written since, up to the oldest transaction still running. A database that was restored elsewhere counts
         * transactions anew, and is read anew. Empty if nothing was, or another replica is at it.
         */
        private Optional<Span> unread() {
            Optional<Span> all = database.first(
                    Sql.of("select read_before::text::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                            + " from search_word_progress where pg_try_advisory_xact_lock(hashtext('search_word'))"),
                    row -> new Span(row.getLong(1) > row.getLong(2) ? 0 : row.getLong(1), row.getLong(2)));
            return all.flatMap(this::nextOf).filter(span -> span.from() > 0);
        }

        private Optional<Span> nextOf(Span all) {
            Sql within = Sql.of("from alert_version where written_by >= ?::text::xid8", Long.toString(all.from()))
                    .add("and written_by < ?::text::xid8", Long.toString(all.before()));
            Sql sql = Sql.of("select min(written_by)::text::bigint, (select written_by")
                    .add(within)
                    .add("order by written_by offset ? limit 1)::text::bigint", VERSIONS_AT_ONCE)
                    .add(within);
            return database.first(sql, row -> step(row.getLong(1), row.getLong(2), all.before()));
        }

        /** All of a transaction or nothing of it; {@code first} is 0 where nothing was written. */
        private static Span step(long first, long next, long end) {
            return new Span(first, next == 0 ? end : Math.max(next, first + 1));
        }

        private List<String> newWords(Span span) {
            Sql sql = Sql.of("select distinct said.lexeme from alert_version v")
                    .add("cross join lateral unnest(alert_words(v.document)) said")
                    .add("where v.written_by >= ?::text::xid8", Long.toString(span.from()))
                    .add("and v.written_by < ?::text::xid8", Long.toString(span.before()))
                    .add(
                            "and length(said.lexeme) between ? and ? and said.lexeme !~ '[0-9]'",
                            WordList.SHORTEST,
                            LONGEST)
                    .add("and not exists (select from search_word w where w.word = said.lexeme)");
            return database.list(sql, row -> row.getString(1)).stream()
                    .filter(word -> word.codePoints().allMatch(Character::isLetter))
                    .toList();
        }

        private void keep(List<String> words) {
            if (!words.isEmpty()) {
                database.update(Sql.of(
                        "insert into search_word (word, latin) select * from unnest(?::text[], ?::text[])"
                                + " on conflict do nothing",
                        words,
                        words.stream().map(Latin::of).toList()));
            }
        }
    }
}
