package org.bloexchange.alert.attachment;

import java.util.UUID;
import org.bloexchange.alert.vocabulary.AttachmentState;

/** How far an upload got: the next byte it waits for, of how many. */
record Upload(UUID id, AttachmentState state, int offset, int length) {

    /** Whether bytes from there on are what is missing. */
    boolean waitsFor(long from) {
        return state == AttachmentState.UPLOADING && offset == from;
    }
}
