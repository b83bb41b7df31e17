package org.bloexchange.alert.revocation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes revocations from their topics; {@link RevocationHandler} is the effect. */
@ApplicationScoped
class RevocationConsumer {

    private final StreamReader reader;

    RevocationConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming(RevocationHandler.STREAM)
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read(RevocationHandler.STREAM, records);
    }
}
