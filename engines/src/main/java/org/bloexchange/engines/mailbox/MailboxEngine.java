package org.bloexchange.engines.mailbox;

import java.time.Duration;
import java.util.List;
import org.bloexchange.engines.Engine;
import org.bloexchange.engines.EngineSettings;

/** A mailbox on 127.0.0.1 that takes all mail by SMTP; it keeps mail in memory only. */
public final class MailboxEngine extends Engine {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final int apiPort;

    /** The port of the settings is the one for SMTP. */
    public MailboxEngine(EngineSettings settings, int apiPort) {
        super(
                "mailbox",
                MailboxHost.class,
                settings,
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(settings.dir().toString(), Integer.toString(settings.port()), Integer.toString(apiPort)),
                START_PATIENCE);
        this.apiPort = apiPort;
    }

    public int apiPort() {
        return apiPort;
    }

    public MailboxClient client() {
        return new MailboxClient(apiPort);
    }
}
