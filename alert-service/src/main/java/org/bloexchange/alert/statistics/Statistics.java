package org.bloexchange.alert.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts over what the reader may see; cancelled alerts are left out.
 *
 * @param world the world it is of
 * @param by what the keys are, in their order
 * @param total of all rows together, each alert once; rows may add up to more where an alert stands in several
 */
public record Statistics(String world, List<String> by, List<Row> rows, Total total) {

    /**
     * Alerts that have the keys in common.
     *
     * @param keys in the order asked for; null where an alert does not say
     * @param kilograms of the goods; without those that have no weight
     */
    public record Row(List<@Nullable String> keys, long alerts, BigDecimal kilograms) {

        public Row {
            keys = Collections.unmodifiableList(new ArrayList<>(keys));
        }
    }

    /** All of them. */
    public record Total(long alerts, BigDecimal kilograms) {}
}
