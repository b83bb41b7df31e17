package org.bloexchange.alert.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the matcher. */
@ConfigMapping(prefix = "blo.alert.matching")
public interface MatchingConfig {

    /** The office that learns of hits between two silent alerts and brings their offices together; most have none. */
    Optional<String> deconflictionOffice();

    /** How many alerts are compared in one transaction. */
    @WithDefault("200")
    int batch();

    /** How long alerts gather before they are compared together, as a match need not be known within milliseconds. */
    @WithDefault("50ms")
    Duration gather();

    /** How often the queue is looked at without a wake, for what other replicas left. */
    @WithDefault("1s")
    Duration sweep();
}
