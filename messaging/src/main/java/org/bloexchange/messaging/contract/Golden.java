package org.bloexchange.messaging.contract;

import java.util.Objects;
import org.bloexchange.messaging.event.Headers;

/**
 * One golden example: a record as it is right, for producers to compare with and consumers to read.
 *
 * @param name folder and file without its ending, such as {@code alert.issued/minimal-seizure}
 */
public record Golden(String name, ContractRecord record) {

    /** The full event type, such as {@code blo.alert.issued.v1}. */
    public String type() {
        return Objects.requireNonNull(record.headers().get(Headers.TYPE), Headers.TYPE);
    }

    /** Whether it says that its subject is gone. */
    public boolean isTombstone() {
        return record.data() == null;
    }

    /**
     * The record's value as sent.
     *
     * @throws IllegalStateException for a tombstone
     */
    public byte[] data() {
        byte[] data = record.data();
        if (data == null) {
            throw new IllegalStateException(name + " is a tombstone");
        }
        return data;
    }

    @Override
    public String toString() {
        return name;
    }
}
