package org.bloexchange.alert.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of looking up identifiers. */
@ConfigMapping(prefix = "blo.alert.lookup")
public interface LookupConfig {

    /** How many an account may look up in any hour. */
    @WithDefault("60")
    int perHour();
}
