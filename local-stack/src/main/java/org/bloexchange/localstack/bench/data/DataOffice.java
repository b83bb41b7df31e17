package org.bloexchange.localstack.bench.data;

import java.time.ZoneId;
import java.util.List;

/**
 * An office as the directory told alert-service of it.
 *
 * @param points the crossing points it serves; none for a national unit
 * @param counterparts the offices across the line; may be none
 */
record DataOffice(String code, String country, List<String> points, List<String> counterparts, ZoneId zone) {
    DataOffice {
        points = List.copyOf(points);
        counterparts = List.copyOf(counterparts);
    }
}
