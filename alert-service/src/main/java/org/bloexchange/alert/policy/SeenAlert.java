package org.bloexchange.alert.policy;

import java.util.List;
import org.bloexchange.alert.document.AlertVersion;

/**
 * A version of an alert as one reader may see it. Only {@link AlertProjection} makes one, and everything that leaves the
 * service (topics, answers, history) is made from one.
 */
public final class SeenAlert {

    private final AlertVersion version;
    private final List<String> audience;

    SeenAlert(AlertVersion version, List<String> audience) {
        this.version = version;
        this.audience = audience;
    }

    /** What every reader of the version may see. Its audience is uncut: take {@link #audience()}. */
    public AlertVersion version() {
        return version;
    }

    /** The part of the audience this reader may see. */
    public List<String> audience() {
        return audience;
    }
}
