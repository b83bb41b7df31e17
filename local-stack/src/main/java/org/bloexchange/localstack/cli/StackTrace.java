package org.bloexchange.localstack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** An unforeseen failure in full. */
final class StackTrace {
    private StackTrace() {}

    static String of(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
