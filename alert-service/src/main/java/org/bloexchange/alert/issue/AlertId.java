package org.bloexchange.alert.issue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of alerts and of what is said under them: UUID version 7 (RFC 9562), so that new rows lie together in the indexes. */
public final class AlertId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private AlertId() {}

    /** A new id of that millisecond. */
    public static UUID at(Instant time) {
        long high = time.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
