package org.bloexchange.engines.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail as the mailbox keeps it.
 *
 * @param messageId the header {@code Message-ID}, empty when the mail has none
 * @param to the addresses it was delivered to
 * @param headers each once; of one that comes several times, the first
 * @param body the plain text, cut to 64 Ki characters
 */
public record ReceivedMail(
        String messageId,
        String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        Map<String, String> headers,
        String body) {
    public ReceivedMail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }

    boolean wentTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}
