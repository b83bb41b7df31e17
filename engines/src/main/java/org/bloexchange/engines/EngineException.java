package org.bloexchange.engines;

import org.jspecify.annotations.Nullable;

/** A process did not start, or did not become ready. The message is for the person at the screen: what is wrong and how to mend it. */
public class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        this(message, null);
    }

    public EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
