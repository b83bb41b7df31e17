package org.bloexchange.notification.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.bloexchange.notification.database.Json;
import org.bloexchange.notification.notice.Notice;
import org.bloexchange.notification.notice.NoticeType;

/** What goes over the wire, encoded once for all streams that get the same. */
final class Frames {

    /** Sent at once, so that the client knows the stream is open; it reconnects after two seconds. */
    static final byte[] OPENED = bytes("retry: 2000\n: open\n\n");

    static final byte[] HEARTBEAT = bytes(":\n\n");

    /** The token ran out: come back with a new one. */
    static final byte[] EXPIRED = bytes("event: expired\ndata: {}\n\n");

    private Frames() {}

    /** Data of an event {@code notice}. */
    record Data(
            UUID notificationId,
            NoticeType type,
            UUID alertId,
            long version,
            String urgency,
            String office,
            Instant createdAt) {}

    static byte[] of(Notice notice) {
        Data data = new Data(
                notice.id(),
                notice.type(),
                notice.alertId(),
                notice.version(),
                notice.urgency(),
                notice.office(),
                notice.createdAt());
        return bytes("id: " + notice.counter() + "\nevent: notice\ndata: " + Json.of(data) + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
