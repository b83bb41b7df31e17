package org.bloexchange.notification.contact;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the people to reach. */
@ApplicationScoped
public class ContactsConsumer {

    private final StreamReader reader;

    ContactsConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming("contacts")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read("contacts", records);
    }
}
