package org.bloexchange.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.LiveStream;
import org.bloexchange.localstack.client.Pointer;
import org.bloexchange.localstack.client.ServiceAddresses;
import org.bloexchange.localstack.stack.Credential;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;

/** An officer at an open screen. */
record Desk(String office, ExchangeClient client, LiveStream stream) implements AutoCloseable {
    /** The officer of the office signs in and opens the live stream. */
    static Desk of(LocalStack stack, String office) {
        ExchangeClient client = signIn(stack, office);
        return new Desk(office, client, client.stream());
    }

    static ExchangeClient signIn(LocalStack stack, String office) {
        ServiceAddresses at = new ServiceAddresses(
                stack.uri(Service.ALERT), stack.uri(Service.LIAISON), stack.uri(Service.NOTIFICATION));
        Credential officer = stack.credentials().officer(office);
        return ExchangeClient.signIn(at, officer.username(), officer.password());
    }

    /** Waits until that version is pushed, and says that the screen shows it. */
    Pointer receive(String alertId, int version) {
        Pointer pushed = stream.next(
                        pointer -> pointer.alertId().equals(alertId) && pointer.version() == version, Patience.LIMIT)
                .orElseThrow(() -> new DemoFailure(office + " was not told of version " + version));
        client.delivered(pushed.notificationId()).require(204);
        return pushed;
    }

    /** How the sender sees an office's row once it has the field; the clock of the service says when. */
    JsonNode awaitRecipient(String alertId, String recipient, String field) {
        return Patience.until(recipient + " has no " + field, () -> {
            for (JsonNode row : client.recipients(alertId).require(200).json().path("items")) {
                if (recipient.equals(row.path("office").asText()) && row.has(field)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public void close() {
        stream.close();
    }
}
