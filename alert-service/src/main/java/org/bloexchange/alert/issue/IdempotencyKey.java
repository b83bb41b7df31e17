package org.bloexchange.alert.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends along so that a retry makes nothing twice. Belongs to the calling account and lives 30 days.
 *
 * @param fingerprint SHA-256 of what was asked: office and body, whatever the order of its fields
 */
record IdempotencyKey(String account, String key, byte[] fingerprint) {

    /** How long an answer is given again. */
    static final Duration LIFE = Duration.ofDays(30);

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /**
     * The key of a request, or null where it has none.
     *
     * @throws ProblemException 400 if it is not 1 to 255 visible ASCII characters
     */
    static @Nullable IdempotencyKey of(@Nullable String header, Caller caller, IssueAlert request) {
        if (header == null) {
            return null;
        }
        if (!FORM.matcher(header).matches()) {
            throw ProblemException.badRequest(HEADER, "WRONG_FORM", "1 to 255 visible ASCII characters");
        }
        return new IdempotencyKey(caller.account(), header, fingerprint(caller.office(), request));
    }

    /** The draft is the key: an office's draft becomes an alert once, whoever asks for it. */
    static IdempotencyKey ofDraft(UUID draft, String office) {
        return new IdempotencyKey("draft of " + office, draft.toString(), new byte[0]);
    }

    boolean isOf(byte[] otherFingerprint) {
        return MessageDigest.isEqual(fingerprint, otherFingerprint);
    }

    private static byte[] fingerprint(String office, IssueAlert request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(("POST /alerts " + office + "\n").getBytes(StandardCharsets.UTF_8));
            return sha256.digest(Documents.bytes(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
