package org.bloexchange.localstack.stack;

import java.time.Duration;
import org.bloexchange.engines.ChildProcess;
import org.bloexchange.engines.ChildSpec;
import org.bloexchange.engines.EngineException;

/** Starts a service as a part: ready when it can serve, and has read the compacted topics to their end. */
record ServiceLaunch(ChildSpec spec, int port) implements Part.Launch {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public ChildProcess start() {
        return ChildProcess.start(spec);
    }

    @Override
    public void awaitReady(ChildProcess process) {
        HealthProbe probe = new HealthProbe(port);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            process.awaitReady(() -> probe.isUp("ready"), PATIENCE);
            process.awaitReady(() -> probe.isUp("started"), Duration.ofNanos(deadline - System.nanoTime()));
        } catch (EngineException e) {
            process.kill9();
            throw e;
        }
    }
}
