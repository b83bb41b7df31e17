package org.bloexchange.notification.duty;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives who is on duty. */
@ApplicationScoped
public class DutiesConsumer {

    private final StreamReader reader;

    DutiesConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming("duties")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read("duties", records);
    }
}
