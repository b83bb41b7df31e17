package org.bloexchange.messaging.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;

/** The compacted stream that opens the gate; its content does not matter here. */
@ApplicationScoped
class DirectoryIgnored implements StreamHandler {

    @Override
    public String stream() {
        return "directory";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        // that they were read is all there is to it
    }
}
