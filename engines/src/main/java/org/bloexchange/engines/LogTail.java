package org.bloexchange.engines;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for a message to a person. */
public final class LogTail {
    private static final int BYTES = 16 * 1024;

    private LogTail() {}

    /** The last lines, each indented; never more than 16 KiB of them, and a remark when there is nothing to show. */
    public static String of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            List<String> last = all.subList(Math.max(0, all.size() - lines), all.size());
            return last.isEmpty() ? "  (the log is empty)" : "  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "  (there is no log)";
        }
    }
}
