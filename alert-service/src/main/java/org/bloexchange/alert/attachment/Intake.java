package org.bloexchange.alert.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** Takes the bytes of an upload as they come and keeps them piece by piece, so that one piece at most is in memory. */
@ApplicationScoped
class Intake {

    /** Bytes of a piece. */
    static final int PIECE_BYTES = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final UploadStore store;
    private final CheckQueue checks;
    private final Clock clock;

    Intake(UploadStore store, CheckQueue checks, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.clock = clock;
    }

    /** How taking in ended. */
    enum End {
        /** All that was sent is kept. */
        KEPT,
        /** Somebody else sent the same bytes at the same time, or the upload was removed. */
        OVERTAKEN,
        /** More was sent than was announced; what is too much was not kept. */
        TOO_MUCH,
        /** The connection broke; what arrived is kept. */
        BROKEN
    }

    /** What came of it, and the next byte the upload waits for. */
    record Taken(End end, int offset) {}

    /** Keeps what comes until it ends, breaks off, or is enough. */
    Taken take(Upload upload, InputStream body) {
        int offset = upload.offset();
        byte[] piece = new byte[Math.min(PIECE_BYTES, upload.length() - offset + 1)];
        while (true) {
            Filled filled = fill(piece, body);
            if (filled.bytes() > upload.length() - offset) {
                return new Taken(End.TOO_MUCH, offset);
            }
            if (filled.bytes() > 0) {
                byte[] bytes = Arrays.copyOf(piece, filled.bytes());
                if (!store.append(upload.id(), offset, bytes, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
                    return new Taken(End.OVERTAKEN, offset);
                }
                offset += filled.bytes();
            }
            if (filled.end() != null) {
                if (offset == upload.length()) {
                    checks.wake();
                }
                return new Taken(filled.end(), offset);
            }
        }
    }

    private record Filled(
            int bytes, @org.jspecify.annotations.Nullable End end) {}

    private static Filled fill(byte[] piece, InputStream body) {
        int bytes = 0;
        try {
            while (bytes < piece.length) {
                int read = body.read(piece, bytes, piece.length - bytes);
                if (read < 0) {
                    return new Filled(bytes, End.KEPT);
                }
                bytes += read;
            }
            return new Filled(bytes, null);
        } catch (IOException e) {
            LOG.debug("An upload broke off", e);
            return new Filled(bytes, End.BROKEN);
        }
    }
}
