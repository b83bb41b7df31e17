package org.bloexchange.localstack.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.engines.Ports;

/** The ports of one stack, all counted from one base. */
public record StackPorts(int base) {
    /** The base when none is given. */
    public static final int DEFAULT_BASE = 8080;

    private static final int HIGHEST_OFFSET = 13;

    public StackPorts {
        if (base < 1024 || base + HIGHEST_OFFSET > 65_535) {
            throw new StackException("--port-base must lie between 1024 and " + (65_535 - HIGHEST_OFFSET));
        }
    }

    /** A base at which every port is free now. */
    public static StackPorts free() {
        return new StackPorts(Ports.freeBase(1, 2, 3, 10, 11, 12, 13));
    }

    /** Where the console will be; nothing listens there yet. */
    public int console() {
        return base;
    }

    public int of(Service service) {
        return base + service.portOffset();
    }

    /** Where the service answers. */
    public URI uri(Service service) {
        return URI.create("http://127.0.0.1:" + of(service));
    }

    public int kafka() {
        return base + 10;
    }

    public int postgres() {
        return base + 11;
    }

    public int smtp() {
        return base + 12;
    }

    public int mailbox() {
        return base + 13;
    }

    /** Each port with what it is for. */
    public Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            named.put(service.artifact(), of(service));
        }
        named.put("kafka", kafka());
        named.put("postgres", postgres());
        named.put("smtp", smtp());
        named.put("mailbox", mailbox());
        return named;
    }

    /**
     * Makes sure that nobody listens on them.
     *
     * @throws StackException naming those that are busy, and a base that is free
     */
    public void requireFree() {
        List<String> busy = new ArrayList<>();
        named().forEach((part, port) -> {
            if (!Ports.isFree(port)) {
                busy.add(port + " (for " + part + ")");
            }
        });
        if (!busy.isEmpty()) {
            throw new StackException("Used by another program: port " + String.join(", port ", busy)
                    + ".\nStop that program, or start with other ports: --port-base " + freeBaseAbove());
        }
    }

    private int freeBaseAbove() {
        for (int candidate = base + 100; candidate < base + 5_000 && candidate < 60_000; candidate += 100) {
            if (new StackPorts(candidate).named().values().stream().allMatch(Ports::isFree)) {
                return candidate;
            }
        }
        return free().base();
    }
}
