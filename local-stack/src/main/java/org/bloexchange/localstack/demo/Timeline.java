package org.bloexchange.localstack.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What took how long, in milliseconds from the moment the alert was sent. What was not reached stays null.
 *
 * @param issuedAt when the alert was sent, RFC 3339
 * @param pushedMs until both recipients' desks had it
 * @param mailedMs until both mails lay in the mailbox
 * @param readMs until the sender saw READ
 * @param acceptedMs until the sender saw ACCEPTED
 * @param outsiderStatus HTTP status for an office outside the audience
 * @param absentStatus HTTP status for an alert that does not exist
 * @param ok whether everything was as promised
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "issuedAt",
    "alertId",
    "pushedMs",
    "mailedMs",
    "readMs",
    "acceptedMs",
    "outsiderStatus",
    "absentStatus",
    "ok"
})
public record Timeline(
        @Nullable String issuedAt,
        @Nullable String alertId,
        @Nullable Long pushedMs,
        @Nullable Long mailedMs,
        @Nullable Long readMs,
        @Nullable Long acceptedMs,
        @Nullable Integer outsiderStatus,
        @Nullable Integer absentStatus,
        boolean ok) {

    /** Writes it as JSON, into a folder that is there. */
    public void write(Path file) {
        try {
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(file, json.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
