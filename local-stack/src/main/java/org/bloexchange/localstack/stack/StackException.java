package org.bloexchange.localstack.stack;

import org.jspecify.annotations.Nullable;

/** The stack cannot do what was asked. The message is for the person at the screen: what is wrong and how to mend it. */
public class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        this(message, null);
    }

    public StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
