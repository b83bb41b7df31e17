package org.bloexchange.alert.policy;

import java.util.List;
import org.bloexchange.alert.document.AlertVersion;

/**
 * The one projection of a version onto a reader: recipients do not learn who else got it unless the sender says so, and
 * never who waits for it, who held it and why. Which version a reader sees is {@link AlertPolicy}'s.
 */
public final class AlertProjection {

    private AlertProjection() {}

    /** The version as the reader may see it. */
    public static SeenAlert project(AlertVersion version, Reach reach) {
        return AlertPolicy.originates(reach, version)
                ? new SeenAlert(version, version.wholeAudience())
                : new SeenAlert(version.withoutRelease(), audienceFor(version, reach));
    }

    private static List<String> audienceFor(AlertVersion version, Reach reach) {
        if (version.disclosed()) {
            return version.audience();
        }
        return version.audience().stream()
                .filter(office -> AlertPolicy.receives(reach, office))
                .toList();
    }
}
