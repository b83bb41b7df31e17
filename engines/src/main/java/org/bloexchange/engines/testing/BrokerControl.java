package org.bloexchange.engines.testing;

/** The broker in a test's hands. */
public interface BrokerControl {
    /** The broker dies as by a power cut, and does not answer until {@link #restart()}. In containers it is paused instead. */
    void kill9();

    /** The broker is back on what it kept, on the same port; returns when it serves. */
    void restart();
}
