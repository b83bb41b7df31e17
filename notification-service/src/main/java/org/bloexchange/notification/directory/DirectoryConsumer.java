package org.bloexchange.notification.directory;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the directory. */
@ApplicationScoped
public class DirectoryConsumer {

    private final StreamReader reader;

    DirectoryConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming("directory")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read("directory", records);
    }
}
