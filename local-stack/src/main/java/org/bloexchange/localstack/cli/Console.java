package org.bloexchange.localstack.cli;

/** What a person reads: progress and results on standard output, what went wrong on standard error. */
final class Console {
    private Console() {}

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static void error(String message) {
        System.err.println();
        System.err.println(message);
    }
}
