package org.bloexchange.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The officer's desk in the browser. */
@ConfigMapping(prefix = "blo.console")
public interface ConsoleConfig {

    /** What a link in a mail begins with. */
    @WithDefault("http://127.0.0.1:8080")
    String url();
}
