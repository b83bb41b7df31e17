package org.bloexchange.alert.receipt;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes deliveries from their topics; {@link DeliveryHandler} is the effect. */
@ApplicationScoped
class DeliveryConsumer {

    private final StreamReader reader;

    DeliveryConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming(DeliveryHandler.STREAM)
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read(DeliveryHandler.STREAM, records);
    }
}
