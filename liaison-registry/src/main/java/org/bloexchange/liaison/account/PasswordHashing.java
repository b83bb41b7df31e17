package org.bloexchange.liaison.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bloexchange.api.problem.ProblemException;

/**
 * Hashes passwords with Argon2id and the parameters OWASP names as the least: 19 MiB, two passes, one lane. Not more
 * hashes run at once than there are processors, so that a flood of guesses cannot take the memory or starve the rest.
 */
@ApplicationScoped
public class PasswordHashing {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    // of a password nobody has; made at start, so that the first unknown name takes no longer than the second
    private final String nobodys = argon2id("nobody has this password");

    /** The hash to keep, with its salt and parameters. */
    public String hash(String password) {
        return argon2id(password);
    }

    private static String argon2id(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /** Whether it is the password of the hash. */
    boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches} and says no: for names nobody has. */
    boolean matchesNobody(String password) {
        boolean matched = matches(password, nobodys);
        return matched && !matched;
    }

    /**
     * Does work that hashes once there is a processor for it.
     *
     * @throws ProblemException 503 if there was none for ten seconds
     */
    public <T> T whenFree(Supplier<T> work) {
        boolean free = false;
        try {
            free = processors.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!free) {
                throw ProblemException.unavailable(LONGEST_WAIT_SECONDS, "Too many sign-ins at once.");
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(LONGEST_WAIT_SECONDS, "The service is stopping.");
        } finally {
            if (free) {
                processors.release();
            }
        }
    }
}
