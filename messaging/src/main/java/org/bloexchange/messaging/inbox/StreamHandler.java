package org.bloexchange.messaging.inbox;

import java.util.List;
import org.bloexchange.messaging.event.InboundEvent;

/**
 * The effect of a stream's events. An implementation is a bean; {@link StreamReader} calls it inside one transaction
 * that also holds the inbox rows and offsets, with events never handled before, in their order.
 */
public interface StreamHandler {

    /** Name of the stream in {@code topics.yaml}. */
    String stream();

    /**
     * Handles a batch, by set-based SQL where it can. Stale events (a lower sequence than the aggregate has) are the
     * handler's to discard. After an exception everything is rolled back and the events come again one by one.
     *
     * @throws UnprocessableEventException for what can never be handled
     */
    void handle(List<InboundEvent> events);
}
