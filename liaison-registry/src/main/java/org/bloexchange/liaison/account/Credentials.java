package org.bloexchange.liaison.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bloexchange.liaison.account.SignInAttempts.Attempts;

/**
 * Checks user name and password. Nobody can tell by answer or time whether an account exists: a name without an account
 * costs a hash too, and is counted and locked like any other; a disabled account is a wrong password.
 */
@ApplicationScoped
public class Credentials {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]+");

    private final PasswordHashing passwords;
    private final SignInAttempts attempts;

    Credentials(PasswordHashing passwords, SignInAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** What came of a check. */
    public sealed interface Checked {

        /** They belong together. */
        record Right(Account account) implements Checked {}

        /** They do not, or the account may not be used. */
        record Wrong() implements Checked {}

        /** The name failed too often; nothing was checked. */
        record Locked(Instant until) implements Checked {}
    }

    /** Checks within the caller's transaction, which must commit whatever the answer is: it counts the failures. */
    public Checked check(String typedName, String password, Instant now) {
        String username = typedName.strip().toLowerCase(Locale.ROOT);
        Attempts before = attempts.begin(username, now);
        if (before.lockedUntil() != null && before.lockedUntil().isAfter(now)) {
            return new Checked.Locked(before.lockedUntil());
        }
        Optional<Account> account = find(username);
        boolean right = account.isPresent()
                ? passwords.matches(password, account.get().passwordHash)
                : passwords.matchesNobody(password);
        if (account.isPresent() && right && account.get().disabledAt == null) {
            attempts.succeeded(username);
            return new Checked.Right(account.get());
        }
        attempts.failed(username, before.failures() + 1, now);
        return new Checked.Wrong();
    }

    private Optional<Account> find(String username) {
        if (!USERNAME.matcher(username).matches()) {
            return Optional.empty(); // and nothing the database might not take as text
        }
        return Account.find("username", username).firstResultOptional();
    }
}
