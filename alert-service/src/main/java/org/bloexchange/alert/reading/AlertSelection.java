package org.bloexchange.alert.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.search.WordList;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.DatabaseException;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.problem.ProblemException;

/** Turns what a list is cut to into conditions, and runs what reads by them. */
@ApplicationScoped
public class AlertSelection {

    private static final int RETRY_SECONDS = 60;

    private final Database database;
    private final WordList words;

    AlertSelection(Database database, WordList words) {
        this.database = database;
        this.words = words;
    }

    /**
     * Conditions of a filter for one reader, on the alert {@code a} and the version {@code v} the reader sees.
     *
     * @param conditions each beginning with {@code and}; empty text where all are wanted
     * @param isAll whether all are wanted
     * @param hasOwnPlan whether it must be planned for its values
     */
    public record Cut(Sql conditions, boolean isAll, boolean hasOwnPlan) {

        /** The same with another condition, which does not begin with {@code and}. */
        public Cut and(Sql condition) {
            return new Cut(Sql.of("").add(conditions).add("and").add(condition), false, true);
        }
    }

    /** The conditions; asks the database what stands for the words and the border asked for. */
    public Cut cut(AlertFilter filter, Reach reach, String ownOffice) {
        SaidFilter said = new SaidFilter(
                filter.codes(),
                filter.border() == null ? null : pointsOn(filter.border()),
                filter.text() == null ? null : words.query(filter.text()));
        Sql conditions = filter.conditions(reach, ownOffice);
        boolean onColumns = !filter.equals(AlertFilter.NONE);
        if (said.isEmpty()) {
            return new Cut(conditions, !onColumns, false);
        }
        return new Cut(conditions.add(said.conditions()), false, true);
    }

    /** A border that is not known has no points. */
    private List<String> pointsOn(String border) {
        return database.list(
                Sql.of("select 'point:' || code from crossing_point where border = ?", border),
                row -> row.getString(1));
    }

    /**
     * Runs a statement with the conditions. Plans are made once for all values otherwise; here the values decide which index
     * is the right one. A page is too small a piece of work to be shared out among processes.
     */
    public <T> T run(Cut cut, Supplier<T> statement) {
        if (!cut.hasOwnPlan()) {
            return statement.get();
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            database.first(
                    Sql.of("select set_config('plan_cache_mode', 'force_custom_plan', true),"
                            + " set_config('max_parallel_workers_per_gather', '0', true)"),
                    row -> true);
            return statement.get();
        });
    }

    /**
     * Runs a statement over all a reader may see, which may read tables from end to end.
     *
     * @throws ProblemException 503 if it takes longer than half a minute
     */
    public <T> T report(Supplier<T> statement) {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                database.first(
                        Sql.of(
                                "select set_config('plan_cache_mode', 'force_custom_plan', true),"
                                        + " set_config('enable_seqscan', 'on', true), set_config('statement_timeout', '30s', true)"),
                        row -> true);
                return statement.get();
            });
        } catch (DatabaseException e) {
            if (e.isTimeout()) {
                throw ProblemException.unavailable(
                        RETRY_SECONDS, "That is too much at once: ask for less, such as a year");
            }
            throw e;
        }
    }
}
