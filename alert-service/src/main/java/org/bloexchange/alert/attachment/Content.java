package org.bloexchange.alert.attachment;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Part of a stored file, sent chunk by chunk: each is read when the one before has been taken. */
final class Content implements StreamingOutput {

    /** Bytes of every chunk but the last. */
    static final int CHUNK_BYTES = 256 * 1024;

    private final AttachmentReader reader;
    private final UUID id;
    private final ByteRange range;

    Content(AttachmentReader reader, UUID id, ByteRange range) {
        this.reader = reader;
        this.id = id;
        this.range = range;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        int at = range.from();
        int end = range.from() + range.length();
        while (at < end) {
            byte[] chunk = reader.chunk(id, at / CHUNK_BYTES)
                    .orElseThrow(() -> new IOException("The attachment was removed while it was sent"));
            int skipped = at % CHUNK_BYTES;
            int bytes = Math.min(chunk.length - skipped, end - at);
            output.write(chunk, skipped, bytes);
            at += bytes;
        }
    }
}
