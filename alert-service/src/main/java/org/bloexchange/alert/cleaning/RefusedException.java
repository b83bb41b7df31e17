package org.bloexchange.alert.cleaning;

import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/** A file is not taken. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final AttachmentRefusal reason;

    RefusedException(AttachmentRefusal reason) {
        // no stack trace: this is a verdict on a file, not a fault
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    static RefusedException damaged() {
        return new RefusedException(AttachmentRefusal.DAMAGED);
    }

    /** Why. */
    public AttachmentRefusal reason() {
        return reason;
    }
}
