package org.bloexchange.alert.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How attachments are checked and how long unfinished ones wait. */
@ConfigMapping(prefix = "blo.attachment")
interface AttachmentConfig {

    /** Memory of the process that checks a file, as the JVM's {@code -Xmx} takes it; most files need 60 MB. One such process runs at a time. */
    @WithDefault("512m")
    String checkHeap();

    /** Time a file has to be checked in; what takes longer is refused. */
    @WithDefault("60s")
    Duration checkLimit();

    /** How long an upload may lie unfinished, and a refused one be seen, before it is removed. */
    @WithDefault("24h")
    Duration keepUnfinished();
}
