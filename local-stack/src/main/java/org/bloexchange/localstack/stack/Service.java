package org.bloexchange.localstack.stack;

import java.util.Arrays;
import java.util.Set;

/** The services of the exchange, as the local stack runs them. */
public enum Service {
    ALERT("alert-service", "alert", 1, 320, Set.of("alerts", "responses", "requests", "matches")),
    LIAISON("liaison-registry", "liaison", 2, 256, Set.of("directory", "contacts", "duties", "revocations")),
    NOTIFICATION("notification-service", "notification", 3, 256, Set.of("deliveries"));

    private final String artifact;
    private final String database;
    private final int portOffset;
    private final int heapMegabytes;
    private final Set<String> streams;

    Service(String artifact, String database, int portOffset, int heapMegabytes, Set<String> streams) {
        this.artifact = artifact;
        this.database = database;
        this.portOffset = portOffset;
        this.heapMegabytes = heapMegabytes;
        this.streams = streams;
    }

    /** The name of its module and its part. */
    public String artifact() {
        return artifact;
    }

    /** The last word of its database's name. */
    public String database() {
        return database;
    }

    int portOffset() {
        return portOffset;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The streams it writes. */
    public Set<String> streams() {
        return streams;
    }

    /** The service of that name. */
    public static Service named(String artifact) {
        return Arrays.stream(values())
                .filter(service -> service.artifact.equals(artifact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + artifact));
    }
}
