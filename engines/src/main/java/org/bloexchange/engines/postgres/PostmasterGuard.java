package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends the postmaster when the host process is gone without having stopped it. The postmaster has left its parents long
 * ago and reads no pipe; so a shell holds the pipe for it: its input ends when the host does, even by {@code kill -9}.
 *
 * <p>It is on duty before the server starts: one that appears moments after the host has died is found too.
 */
final class PostmasterGuard {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            asked=no seconds=0
            while [ $seconds -lt 20 ]; do
              pid=$(head -n 1 "$1" 2>/dev/null)
              if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
                [ $asked = yes ] || kill -INT "$pid"
                asked=yes
              elif [ $asked = yes ] || [ $seconds -ge 5 ]; then
                exit 0
              fi
              sleep 1
              seconds=$((seconds + 1))
            done
            kill -QUIT "$pid"
            """;

    // the pipe is closed by the garbage collector when nobody holds the process
    private final Process shell;

    private PostmasterGuard(Process shell) {
        this.shell = shell;
    }

    /** Over the server of the data directory that this process is about to start. */
    static PostmasterGuard over(Path data) throws IOException {
        List<String> command = List.of(
                "/bin/sh",
                "-c",
                SCRIPT,
                "postmaster-guard",
                Postmaster.pidFile(data).toString());
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
