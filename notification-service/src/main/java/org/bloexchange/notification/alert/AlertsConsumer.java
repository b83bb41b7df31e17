package org.bloexchange.notification.alert;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the alerts of all countries served. */
@ApplicationScoped
public class AlertsConsumer {

    private final StreamReader reader;

    AlertsConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming("alerts")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read("alerts", records);
    }
}
