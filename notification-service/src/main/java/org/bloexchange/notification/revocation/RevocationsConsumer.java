package org.bloexchange.notification.revocation;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives accounts whose tokens no longer count. */
@ApplicationScoped
public class RevocationsConsumer {

    private final StreamReader reader;

    RevocationsConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming("revocations")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read("revocations", records);
    }
}
