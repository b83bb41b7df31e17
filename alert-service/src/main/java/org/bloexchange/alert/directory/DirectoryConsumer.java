package org.bloexchange.alert.directory;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bloexchange.messaging.inbox.StreamReader;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the directory from its topics; {@link DirectoryHandler} is the effect. */
@ApplicationScoped
class DirectoryConsumer {

    private final StreamReader reader;

    DirectoryConsumer(StreamReader reader) {
        this.reader = reader;
    }

    @Incoming(DirectoryHandler.STREAM)
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        reader.read(DirectoryHandler.STREAM, records);
    }
}
