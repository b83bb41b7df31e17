package org.bloexchange.alert.attachment;

import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/** What the process that cleans a file says of it. */
sealed interface Verdict {

    /** Not taken. */
    record Refused(AttachmentRefusal reason) implements Verdict {}

    /** Taken; {@code size} bytes of content follow. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Clean(String mediaType, int width, int height, byte[] thumbnail, int size) implements Verdict {}
}
