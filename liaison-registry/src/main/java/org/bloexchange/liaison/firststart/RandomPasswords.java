package org.bloexchange.liaison.firststart;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords nobody chose: 144 random bits, as 24 letters, digits, {@code -} and {@code _}. */
final class RandomPasswords {

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
