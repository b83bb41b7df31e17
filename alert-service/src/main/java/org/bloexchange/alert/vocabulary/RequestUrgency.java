package org.bloexchange.alert.vocabulary;

import java.time.Duration;

/**
 * How soon a request for information is to be answered. The periods are borrowed from Directive (EU) 2023/977, art. 5,
 * which binds none of the countries; they count from receipt.
 */
public enum RequestUrgency {
    /** Urgent, and the office asked has direct access to what is asked for. */
    URGENT_DIRECT(Duration.ofHours(8)),
    /** Urgent, but the office asked has to obtain it first. */
    URGENT(Duration.ofDays(3)),
    ROUTINE(Duration.ofDays(7));

    private final Duration period;

    RequestUrgency(Duration period) {
        this.period = period;
    }

    /** From receipt to the answer. */
    public Duration period() {
        return period;
    }
}
