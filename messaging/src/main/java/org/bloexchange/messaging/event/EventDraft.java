package org.bloexchange.messaging.event;

import java.time.Instant;

/**
 * What a service says happened, before it is addressed to a reading country.
 *
 * @param type full type with its major version, such as {@code blo.alert.issued.v1}
 * @param source who says so: {@code /offices/UZ-OYBEK} or {@code /countries/UZ}
 * @param subject id of the aggregate the event carries the whole state of
 * @param sequence version of the aggregate; a lower one is stale
 * @param time when it happened
 * @param recordedTime when the system learned of it; later than {@code time} for what was written offline
 * @param data JSON, UTF-8
 */
public record EventDraft(
        String type, String source, String subject, long sequence, Instant time, Instant recordedTime, byte[] data) {}
