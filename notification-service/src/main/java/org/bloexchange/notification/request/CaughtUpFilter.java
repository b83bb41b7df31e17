package org.bloexchange.notification.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.catchup.CatchUpGate;

/** See {@link CaughtUp}. */
@Provider
@CaughtUp
public class CaughtUpFilter implements ContainerRequestFilter {

    private final CatchUpGate gate;

    CaughtUpFilter(CatchUpGate gate) {
        this.gate = gate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!gate.isOpen()) {
            throw ProblemException.unavailable(1, "Still reading what the registry has to say");
        }
    }
}
