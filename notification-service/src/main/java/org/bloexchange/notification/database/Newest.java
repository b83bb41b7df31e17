package org.bloexchange.notification.database;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.messaging.event.InboundEvent;

/** Of several events of one aggregate in a batch only the newest counts: each carries the whole state. */
public final class Newest {

    private Newest() {}

    /** One event per subject, the one with the highest sequence; of equals the later one. */
    public static Collection<InboundEvent> perSubject(List<InboundEvent> events) {
        Map<String, InboundEvent> newest = new LinkedHashMap<>();
        for (InboundEvent event : events) {
            newest.merge(event.subject(), event, (had, next) -> next.sequence() >= had.sequence() ? next : had);
        }
        return newest.values();
    }
}
