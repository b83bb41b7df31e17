package org.bloexchange.notification.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells this process from the other replicas; drawn anew at each start. */
@ApplicationScoped
class ReplicaId {

    private final String value = UUID.randomUUID().toString();

    String value() {
        return value;
    }
}
