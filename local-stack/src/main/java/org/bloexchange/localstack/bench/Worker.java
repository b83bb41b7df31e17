package org.bloexchange.localstack.bench;

/** Does one piece of work after the other over a connection of its own. */
interface Worker extends AutoCloseable {
    /**
     * Does one.
     *
     * @param intendedNanos when it should have begun, by {@link System#nanoTime()}; time is measured from then
     */
    void once(long intendedNanos) throws Exception;
}
