package org.bloexchange.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means: the compacted streams this service depends on were read to their end once. */
@Startup
@ApplicationScoped
class CaughtUpCheck implements HealthCheck {

    private final CatchUpGate gate;

    CaughtUpCheck(CatchUpGate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("compacted streams read to their end")
                .status(gate.isOpen())
                .build();
    }
}
