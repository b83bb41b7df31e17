package org.bloexchange.localstack.stack;

import org.bloexchange.engines.ChildProcess;
import org.bloexchange.engines.Engine;

/** Starts PostgreSQL, Kafka or the mailbox as a part. */
record EngineLaunch(Engine engine) implements Part.Launch {
    @Override
    public ChildProcess start() {
        return engine.launch();
    }

    @Override
    public void awaitReady(ChildProcess process) {
        engine.awaitReady(process);
    }
}
