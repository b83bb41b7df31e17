package org.bloexchange.notification.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The live stream to open desks. */
@ConfigMapping(prefix = "blo.stream")
public interface StreamConfig {

    /** After that long without anything else a comment is sent, and the contact's counter compared with the table. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How far back a stream without Last-Event-ID begins, with what no device has yet. */
    @WithDefault("72h")
    Duration lookBack();

    /** How many notices wait for a client that does not read; one more and it is cut off. */
    @WithDefault("256")
    int buffer();

    /** A client that takes nothing for that long is cut off. */
    @WithDefault("30s")
    Duration stall();

    /** How many streams one contact may have open at this replica. */
    @WithDefault("16")
    int perContact();
}
