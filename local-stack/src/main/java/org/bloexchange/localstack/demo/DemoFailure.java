package org.bloexchange.localstack.demo;

/** Something the demo waited for did not happen, or was not as promised. */
final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }

    static void unless(boolean holds, String promise) {
        if (!holds) {
            throw new DemoFailure("Not as promised: " + promise);
        }
    }
}
