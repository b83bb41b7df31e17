package org.bloexchange.alert.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertFilter;
import org.bloexchange.alert.reading.AlertSelection;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.Substance;
import org.bloexchange.messaging.MessagingConfig;
import org.jspecify.annotations.Nullable;

/** Counts through the same policy and filters as the lists. */
@ApplicationScoped
class StatisticsReader {

    private static final String COLUMNS = "a.id, a.originator_office, a.originator_country, a.issued_at, v.document";

    private final Database database;
    private final AlertSelection selection;
    private final String world;

    StatisticsReader(Database database, AlertSelection selection, MessagingConfig config) {
        this.database = database;
        this.selection = selection;
        this.world = config.world().code();
    }

    private record Counted(boolean isTotal, Statistics.Row row) {}

    /**
     * The counts, in the order of the keys, those that are not said last. Where a substance is asked for, the kilograms are
     * those of that substance.
     */
    Statistics count(Reach reach, String office, AlertFilter filter, List<Dimension> by) {
        AlertSelection.Cut cut = selection.cut(filter, reach, office);
        Sql sql = statement(reach, cut.and(Sql.of("v.state <> 'CANCELLED'")).conditions(), filter.substance(), by);
        List<Counted> counted = selection.report(() -> database.list(sql, row -> read(row, by.size())));
        Statistics.Total total = new Statistics.Total(0, BigDecimal.ZERO);
        List<Statistics.Row> rows = new ArrayList<>();
        for (Counted one : counted) {
            if (one.isTotal()) {
                total = new Statistics.Total(one.row().alerts(), one.row().kilograms());
            } else {
                rows.add(one.row());
            }
        }
        return new Statistics(world, by.stream().map(Dimension::code).toList(), rows, total);
    }

    private static Sql statement(Reach reach, Sql conditions, @Nullable Substance substance, List<Dimension> by) {
        String first = by.getFirst().expression();
        String second = by.size() > 1 ? by.get(1).expression() : "null::text";
        Sql sql = AlertPolicy.all(reach, COLUMNS, conditions)
                .add("select false as total, " + first + " as key1, " + second + " as key2, count(*) as alerts,")
                .add("coalesce(sum(g.kilograms), 0) as kilograms from s a left join lateral (")
                .add(goods(substance, by.contains(Dimension.SUBSTANCE)))
                .add(") g on true");
        if (by.contains(Dimension.OUTCOME)) {
            sql.add("left join lateral (").add(outcomes(reach)).add(") o on true");
        }
        return sql.add("group by 2, 3 union all select true, null, null, count(*), coalesce(sum(g.kilograms), 0)")
                .add("from s a left join lateral (")
                .add(goods(substance, false))
                .add(") g on true order by 1, 2 nulls last, 3 nulls last");
    }

    /** One row per substance, or one for all of them: so that no alert counts twice under a key. */
    private static Sql goods(@Nullable Substance only, boolean each) {
        Sql sql = Sql.of("select " + (each ? "one ->> 'substance' as substance," : ""))
                .add("sum((one #>> '{kilograms,amount}')::numeric) as kilograms")
                .add("from jsonb_array_elements(a.document -> 'goods') one where true");
        Optional.ofNullable(only).ifPresent(substance -> sql.add("and one ->> 'substance' = ?", substance));
        return each ? sql.add("group by 1") : sql;
    }

    private static Sql outcomes(Reach reach) {
        return Sql.of("select distinct x.outcome from recipient r cross join lateral (select x.outcome from outcome x")
                .add("where x.alert_id = r.alert_id and x.office = r.office order by x.revision desc limit 1) x")
                .add("where r.alert_id = a.id and")
                .add(AlertPolicy.seesRecipient(reach));
    }

    private static Counted read(ResultSet row, int keys) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 1; i <= keys; i++) {
            values.add(row.getString("key" + i));
        }
        return new Counted(
                row.getBoolean("total"),
                new Statistics.Row(values, row.getLong("alerts"), plain(row.getBigDecimal("kilograms"))));
    }

    private static BigDecimal plain(BigDecimal kilograms) {
        BigDecimal shortest = kilograms.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
