package org.bloexchange.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes of this machine by their numbers. */
public final class Processes {
    private Processes() {}

    /**
     * Whether the process runs. One that has ended but that nobody has asked about counts as alive to
     * {@link ProcessHandle}, not here: in a container whose first process does not care for orphans it stays so for ever.
     */
    public static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !hasEndedUnnoticed(pid);
    }

    private static boolean hasEndedUnnoticed(long pid) {
        try {
            // "pid (name) state ...", and the name may hold anything
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
