package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bloexchange.engines.HostFolder;

/**
 * Ends the postmaster when the host process is gone without having stopped it. The postmaster has left its parents long
 * ago and reads no pipe; so a shell holds the pipe for it: its input ends when the host does, even by {@code kill -9}.
 *
 * <p>It is on duty before the server starts: one that appears moments after the host has died is found too. As soon as
 * another host has taken the folder it leaves the server alone: that is the other one's, or will be stopped by it.
 */
final class PostmasterGuard {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            ours() { [ "$(cat "$2" 2>/dev/null)" = "$3" ]; }
            seconds=0
            while [ $seconds -lt 5 ]; do
              pid=$(head -n 1 "$1" 2>/dev/null)
              ours "$@" || exit 0
              if [ -n "$pid" ] && kill -INT "$pid" 2>/dev/null; then break; fi
              pid=
              sleep 1
              seconds=$((seconds + 1))
            done
            [ -n "$pid" ] || exit 0
            seconds=0
            while kill -0 "$pid" 2>/dev/null && ours "$@"; do
              if [ $seconds -ge 15 ]; then kill -QUIT "$pid"; exit 0; fi
              sleep 1
              seconds=$((seconds + 1))
            done
            """;

    // the pipe is closed by the garbage collector when nobody holds the process
    private final Process shell;

    private PostmasterGuard(Process shell) {
        this.shell = shell;
    }

    /** Over the server of the data directory that this process, host of the folder, is about to start. */
    static PostmasterGuard over(Path data, HostFolder folder) throws IOException {
        List<String> command = List.of(
                "/bin/sh",
                "-c",
                SCRIPT,
                "postmaster-guard",
                Postmaster.pidFile(data).toString(),
                folder.hostFile().toString(),
                Long.toString(ProcessHandle.current().pid()));
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
