package org.bloexchange.liaison.reference;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An office the reference data implies.
 *
 * @param published whether a publication names it; otherwise it is assumed
 * @param counterparts offices facing the crossing points it serves, on sides that take part; mutual
 * @param nationalUnit its country's unit; null for the unit itself
 */
public record PlannedOffice(
        String code,
        String country,
        Map<String, String> names,
        boolean published,
        @Nullable String openedOn,
        List<String> modes,
        ZoneId timeZone,
        List<String> crossingPoints,
        List<String> counterparts,
        @Nullable String nationalUnit) {

    /** Whether it is a national unit rather than an office at the border. */
    public boolean isNationalUnit() {
        return nationalUnit == null;
    }
}
