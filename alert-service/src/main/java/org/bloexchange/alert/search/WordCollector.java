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

    /** 16 MiB: what was imported at once is read in steps. */
    private static final long BLOCKS_AT_ONCE = 2000;

    /** The last 1 MiB is read again each time: rows are not only put behind the last one. */
    private static final long STILL_FILLING = 128;

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

        private record Progress(long from, long next, long end) {}

        /** Reads some blocks; whether more are left. */
        @Transactional
        boolean read() {
            Optional<Progress> progress = database.first(
                    Sql.of("select safe_block, next_block, pg_relation_size('alert_version')"
                            + " / current_setting('block_size')::bigint as blocks"
                            + " from search_word_progress for update skip locked"),
                    row -> new Progress(row.getLong(1), row.getLong(2), row.getLong(3)));
            return progress.isPresent() && read(progress.get());
        }

        private boolean read(Progress progress) {
            // a table that was written anew (a restored copy) may be smaller
            long from = progress.from() > progress.end() ? 0 : progress.from();
            long until = Math.min(progress.end(), from + BLOCKS_AT_ONCE);
            boolean more = until < progress.end();
            keep(newWords(from, until));
            // a small row still goes where a large one left room
            long end = Math.max(0, progress.end() - STILL_FILLING);
            database.update(Sql.of(
                    "update search_word_progress set safe_block = ?, next_block = ?",
                    more ? until : Math.min(progress.next(), end),
                    end));
            return more;
        }

        private List<String> newWords(long from, long until) {
            Sql sql = Sql.of("select distinct said.lexeme from alert_version v")
                    .add("cross join lateral unnest(alert_words(v.document)) said")
                    .add("where v.ctid >= ?::text::tid and v.ctid < ?::text::tid", block(from), block(until))
                    .add(
                            "and length(said.lexeme) between ? and ? and said.lexeme !~ '[0-9]'",
                            WordList.SHORTEST,
                            LONGEST)
                    .add("and not exists (select from search_word w where w.word = said.lexeme)");
            return database.list(sql, row -> row.getString(1)).stream()
                    .filter(word -> word.codePoints().allMatch(Character::isLetter))
                    .toList();
        }

        private static String block(long number) {
            return "(" + number + ",0)";
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
