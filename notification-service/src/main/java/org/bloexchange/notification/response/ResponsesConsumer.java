package org.bloexchange.notification.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what recipient offices answered. */
@ApplicationScoped
public class ResponsesConsumer {

    private final StreamReader reader;

    ResponsesConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming("responses")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read("responses", records);
    }
}
