package org.bloexchange.liaison.account;

import java.time.Duration;

/** How long a user name is locked after failed attempts: not at all before the fifth, then a minute, doubling to an hour. */
final class LockOut {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private LockOut() {}

    /** The delay after that many failures in a row; zero if there is none. */
    static Duration after(int failures) {
        if (failures < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_ATTEMPTS, 6);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
