package org.bloexchange.alert.cleaning;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/**
 * The process in which one file is cleaned: it comes in by the standard input, the verdict goes out by the standard output. Nothing a file does to its
 * readers (memory, time, a crash of native code) reaches the service. It holds no connection and no secret.
 *
 * <p>The verdict: a text, the refusal or nothing; where it is nothing, then width, height, length and bytes of the
 * thumbnail, length and bytes of the content.
 */
public final class CleaningProcess {

    /** How it ends when the file needs more memory than there is ({@code -XX:+ExitOnOutOfMemoryError}). */
    public static final int OUT_OF_MEMORY = 3;

    /** How it ends when the file needs more time than it has. */
    public static final int OUT_OF_TIME = 4;

    private CleaningProcess() {}

    /**
     * Cleans one file.
     *
     * @param arguments the type by content; for how many seconds to try
     */
    public static void main(String[] arguments) throws IOException {
        endAfter(Duration.ofSeconds(Long.parseLong(arguments[1])));
        ImageIO.setUseCache(false);
        byte[] file = System.in.readAllBytes();
        try (DataOutputStream verdict =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            write(verdict, arguments[0], file);
        }
        // not waiting for threads of a library
        Runtime.getRuntime().halt(0);
    }

    private static void write(DataOutputStream verdict, String type, byte[] file) throws IOException {
        CleanFile clean;
        try {
            clean = FileCleaner.clean(type, file);
        } catch (RefusedException e) {
            verdict.writeUTF(e.reason().name());
            return;
        } catch (StackOverflowError e) {
            verdict.writeUTF(AttachmentRefusal.TOO_COMPLEX.name());
            return;
        }
        verdict.writeUTF("");
        verdict.writeInt(clean.width());
        verdict.writeInt(clean.height());
        verdict.writeInt(clean.thumbnail().length);
        verdict.write(clean.thumbnail());
        verdict.writeInt(clean.content().length);
        verdict.write(clean.content());
    }

    /** Also where whoever started it is gone. */
    private static void endAfter(Duration limit) {
        Thread.ofPlatform().daemon().name("time limit").start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException e) {
                // nobody interrupts it; ending early is no harm
            }
            Runtime.getRuntime().halt(OUT_OF_TIME);
        });
    }
}
