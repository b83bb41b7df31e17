package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.util.List;

/**
 * Ends the postmaster when the host process is gone without having stopped it. The postmaster has left its parents long
 * ago and reads no pipe; so a shell holds the pipe for it: its input ends when the host does, even by {@code kill -9}.
 */
final class PostmasterGuard {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            runs() { kill -0 "$1" 2>/dev/null && [ "$(head -n 1 "$2" 2>/dev/null)" = "$1" ]; }
            runs "$1" "$2" || exit 0
            kill -INT "$1"
            n=0
            while runs "$1" "$2" && [ $n -lt 15 ]; do sleep 1; n=$((n + 1)); done
            if runs "$1" "$2"; then kill -QUIT "$1"; fi
            """;

    // the pipe is closed by the garbage collector when nobody holds the process
    private final Process shell;

    private PostmasterGuard(Process shell) {
        this.shell = shell;
    }

    static PostmasterGuard over(Postmaster postmaster) throws IOException {
        List<String> command = List.of(
                "/bin/sh",
                "-c",
                SCRIPT,
                "postmaster-guard",
                Long.toString(postmaster.pid()),
                postmaster.pidFile().toString());
        return new PostmasterGuard(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The postmaster was stopped in order: there is nothing left to guard. */
    void dismiss() {
        shell.destroyForcibly();
    }
}
