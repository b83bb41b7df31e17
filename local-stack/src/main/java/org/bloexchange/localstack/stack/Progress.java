package org.bloexchange.localstack.stack;

/** Where the stack says what it does: one line for a person each time. */
@FunctionalInterface
public interface Progress {
    void say(String line);

    /** Says nothing. */
    static Progress silent() {
        return line -> {};
    }
}
