package org.bloexchange.alert.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bloexchange.alert.cleaning.CleaningProcess;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/** One run of {@link CleaningProcess} for one file: write the file, then read the verdict, then the content. */
final class CleaningRun implements AutoCloseable {

    private static final int MOST_THUMBNAIL_BYTES = 1024 * 1024;
    private static final long SECONDS_TO_END = 10;
    private static final int KILLED = 137;

    private final String type;
    private final Process process;
    private final DataInputStream verdict;
    private final CompletableFuture<Void> deadline;

    private CleaningRun(String type, Process process, long limitSeconds) {
        this.type = type;
        this.process = process;
        this.verdict = new DataInputStream(new BufferedInputStream(process.getInputStream(), Intake.PIECE_BYTES));
        // it ends itself; this is for one that is stopped or swapped out
        this.deadline = CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(limitSeconds + SECONDS_TO_END, TimeUnit.SECONDS));
    }

    static CleaningRun start(String type, String heap, long limitSeconds) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                CleaningClassPath.CLASS_PATH,
                CleaningProcess.class.getName(),
                type,
                Long.toString(limitSeconds)));
        // the service's passwords are in its environment
        Map<String, String> environment = builder.environment();
        environment.clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new CleaningRun(type, builder.start(), limitSeconds);
    }

    /** Where the file is written to. */
    OutputStream file() {
        return process.getOutputStream();
    }

    /**
     * What it says.
     *
     * @throws IOException if it ended without a word, for a reason that is not the file's
     */
    Verdict verdict() throws IOException {
        try {
            String refusal = verdict.readUTF();
            if (!refusal.isEmpty()) {
                return new Verdict.Refused(AttachmentRefusal.valueOf(refusal));
            }
            int width = verdict.readInt();
            int height = verdict.readInt();
            byte[] thumbnail = bytes(Math.min(verdict.readInt(), MOST_THUMBNAIL_BYTES));
            return new Verdict.Clean(type, width, height, thumbnail, verdict.readInt());
        } catch (EOFException e) {
            return new Verdict.Refused(whyItEnded());
        }
    }

    private AttachmentRefusal whyItEnded() throws IOException {
        int status;
        try {
            status = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", e);
        }
        if (status == CleaningProcess.OUT_OF_MEMORY || status == CleaningProcess.OUT_OF_TIME || status == KILLED) {
            return AttachmentRefusal.TOO_COMPLEX;
        }
        throw new IOException("the process that cleans files ended with status " + status);
    }

    /** The next bytes of the content, as many. */
    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        verdict.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() {
        deadline.cancel(false);
        process.destroyForcibly();
    }
}
