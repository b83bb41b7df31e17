package org.bloexchange.alert.issue;

import jakarta.ws.rs.core.HttpHeaders;
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
 * @param fingerprint SHA-256 of what was asked: route, office and body, whatever the order of its fields
 */
public record IdempotencyKey(String account, String key, byte[] fingerprint) {

    /** How long an answer is given again. */
    static final Duration LIFE = Duration.ofDays(30);

    /** The header it comes in. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /**
     * The key of a request, or null where it has none.
     *
     * @throws ProblemException 400 if it is not 1 to 255 visible ASCII characters
     */
    static @Nullable IdempotencyKey of(@Nullable String header, Caller caller, IssueAlert request) {
        return of(header, caller, "POST /alerts", request);
    }

    /**
     * The key of a request to another route, or null where it has none.
     *
     * @param given the header's value
     * @param headers tell an empty header, which arrives as none, from none
     * @param route method and path
     * @throws ProblemException 400 if it is not 1 to 255 visible ASCII characters
     */
    public static @Nullable IdempotencyKey of(
            @Nullable String given, HttpHeaders headers, Caller caller, String route, Object request) {
        boolean sent = headers.getRequestHeaders().containsKey(HEADER);
        return of(given == null && sent ? "" : given, caller, route, request);
    }

    private static @Nullable IdempotencyKey of(@Nullable String header, Caller caller, String route, Object request) {
        if (header == null) {
            return null;
        }
        if (!FORM.matcher(header).matches()) {
            throw ProblemException.badRequest(HEADER, "WRONG_FORM", "1 to 255 visible ASCII characters");
        }
        return new IdempotencyKey(caller.account(), header, fingerprint(route, caller.office(), request));
    }

    /** The draft is the key: an office's draft becomes an alert once, whoever asks for it. */
    static IdempotencyKey ofDraft(UUID draft, String office) {
        return new IdempotencyKey("draft of " + office, draft.toString(), new byte[0]);
    }

    boolean isOf(byte[] otherFingerprint) {
        return MessageDigest.isEqual(fingerprint, otherFingerprint);
    }

    private static byte[] fingerprint(String route, String office, Object request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((route + " " + office + "\n").getBytes(StandardCharsets.UTF_8));
            return sha256.digest(Documents.bytes(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
