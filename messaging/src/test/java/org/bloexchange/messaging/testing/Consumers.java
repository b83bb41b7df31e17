package org.bloexchange.messaging.testing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The transport side of the test service. */
@ApplicationScoped
class Consumers {

    private final StreamReader reader;

    Consumers(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming("alerts")
    @Blocking
    void alerts(ConsumerRecords<byte[], byte[]> records) {
        reader.read("alerts", records);
    }

    @Incoming("directory")
    @Blocking
    void directory(ConsumerRecords<byte[], byte[]> records) {
        reader.read("directory", records);
    }
}
