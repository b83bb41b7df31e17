package org.bloexchange.localstack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bloexchange.localstack.stack.StackException;

/** What Linux says of a process in {@code /proc}. A process that is gone has used nothing and holds nothing. */
final class Proc {
    private static final Path FOLDER = Path.of("/proc");

    /** Linux tells CPU time in hundredths of a second, whatever its own clock is. */
    private static final long MILLIS_PER_TICK = 10;

    /** Places of the fields of {@code stat} after the name in brackets. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private Proc() {}

    /** Memory that lies in RAM, by what it is, in bytes. */
    record Resident(long anonymous, long file, long shared) {
        static final Resident NONE = new Resident(0, 0, 0);

        long all() {
            return anonymous + file + shared;
        }
    }

    static void requireLinux() {
        if (!Files.isReadable(FOLDER.resolve("self/stat"))) {
            throw new StackException("The benchmark reads CPU time and memory from /proc, as Linux has it.");
        }
    }

    /** CPU time of the process, and of those children of it that have ended. */
    static Duration cpu(long pid) {
        return cpuOf(read(pid, "stat"));
    }

    static Duration cpuOf(String stat) {
        if (stat.isEmpty()) {
            return Duration.ZERO;
        }
        String[] fields = fields(stat);
        return ticks(fields, USER_TIME, SYSTEM_TIME, CHILDREN_USER_TIME, CHILDREN_SYSTEM_TIME);
    }

    /** CPU time of those children of this process that have ended. */
    static Duration cpuOfEndedChildren() {
        return ticks(fields(read(ProcessHandle.current().pid(), "stat")), CHILDREN_USER_TIME, CHILDREN_SYSTEM_TIME);
    }

    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    }

    private static Duration ticks(String[] fields, int... places) {
        long ticks = 0;
        for (int place : places) {
            ticks += Long.parseLong(fields[place]);
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    static Resident resident(long pid) {
        return residentOf(read(pid, "status"));
    }

    static Resident residentOf(String status) {
        return new Resident(bytes(status, "RssAnon"), bytes(status, "RssFile"), bytes(status, "RssShmem"));
    }

    private static long bytes(String status, String name) {
        Matcher line = Pattern.compile("^" + name + ":\\s+(\\d+) kB$", Pattern.MULTILINE)
                .matcher(status);
        return line.find() ? Long.parseLong(line.group(1)) * 1024 : 0;
    }

    /** The program and its arguments. */
    static List<String> commandLine(long pid) {
        return List.of(read(pid, "cmdline").split("\0"));
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(FOLDER.resolve(Long.toString(pid)).resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
