package org.bloexchange.alert.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.bloexchange.alert.attachment.CheckStore.ToCheck;
import org.bloexchange.alert.cleaning.MediaTypes;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/** Checks one file: its digest and type here, everything else in a process of its own. No more than a piece of it is in memory. */
@ApplicationScoped
public class Checking {

    /** What the type is told by. */
    private static final int BEGINNING_BYTES = 64 * 1024;

    private final CheckStore store;
    private final AttachmentConfig config;
    private final Clock clock;
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    Checking(CheckStore store, AttachmentConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Says whether the file is taken, and why not if not; for the transaction that keeps what is taken. */
    interface Keeper {
        void keep(Verdict verdict, CleaningRun run) throws IOException;
    }

    /**
     * Runs the check and hands on what came of it.
     *
     * @throws IOException if the check failed for a reason that is not the file's
     */
    void check(ToCheck file, Keeper keeper) throws IOException {
        String type = typeOf(file);
        if (!MediaTypes.isTaken(type)) {
            refuse(file, AttachmentRefusal.UNKNOWN_TYPE);
            return;
        }
        try (CleaningRun run =
                CleaningRun.start(type, config.checkHeap(), config.checkLimit().toSeconds())) {
            String digest = hand(file, run);
            if (file.sha256() != null && !file.sha256().equals(digest)) {
                refuse(file, AttachmentRefusal.WRONG_CHECKSUM);
                return;
            }
            keeper.keep(run.verdict(), run);
        }
    }

    /** Notes that the file is not taken. */
    void refuse(ToCheck file, AttachmentRefusal reason) {
        store.refuse(file, reason, now());
    }

    /**
     * Makes the clean file part of its alert.
     *
     * @throws IOException if it does not come whole; then nothing is kept
     */
    @Transactional(rollbackOn = IOException.class)
    void keep(ToCheck file, Verdict.Clean clean, CleaningRun run) throws IOException {
        if (!store.accept(file, clean, now())) {
            return;
        }
        MessageDigest digest = sha256();
        int number = 0;
        for (int left = clean.size(); left > 0; number++) {
            byte[] chunk = run.bytes(Math.min(left, Content.CHUNK_BYTES));
            digest.update(chunk);
            store.writeChunk(file.id(), number, chunk);
            left -= chunk.length;
        }
        store.writeDigest(file.id(), digest.digest());
    }

    private String typeOf(ToCheck file) throws IOException {
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        while (beginning.size() < BEGINNING_BYTES) {
            Optional<byte[]> piece = store.piece(file.id(), beginning.size());
            if (piece.isEmpty()) {
                break;
            }
            beginning.writeBytes(piece.get());
        }
        return types.detect(new ByteArrayInputStream(beginning.toByteArray()), new Metadata())
                .toString();
    }

    /** Writes the file into the process, which may end before it has it all; the digest of what was uploaded. */
    private String hand(ToCheck file, CleaningRun run) throws IOException {
        MessageDigest digest = sha256();
        boolean heard = true;
        try (OutputStream out = run.file()) {
            int from = 0;
            for (Optional<byte[]> piece = store.piece(file.id(), from);
                    piece.isPresent();
                    piece = store.piece(file.id(), from)) {
                digest.update(piece.get());
                heard = heard && write(out, piece.get());
                from += piece.get().length;
            }
        } catch (IOException e) {
            // closing it says no more than writing to it did: the verdict tells what became of it
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
