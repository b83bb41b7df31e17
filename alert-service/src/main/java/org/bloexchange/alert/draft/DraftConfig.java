package org.bloexchange.alert.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Drafts. */
@ConfigMapping(prefix = "blo.drafts")
public interface DraftConfig {

    /** How long a draft stays that nobody touches. */
    @WithDefault("P30D")
    Duration keep();
}
