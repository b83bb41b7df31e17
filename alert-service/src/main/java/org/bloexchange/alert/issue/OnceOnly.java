package org.bloexchange.alert.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that a retry under the same key does not do again, where it takes more than one statement. */
@ApplicationScoped
public class OnceOnly {

    private final IssuedAnswers answers;

    OnceOnly(IssuedAnswers answers) {
        this.answers = answers;
    }

    /** The key was used by a request at the same moment; what was done meanwhile is rolled back. */
    private static final class KeyTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The first answer given under the key; else what the work answers, done and kept in one transaction.
     *
     * @throws org.bloexchange.api.problem.ProblemException 409 if the key was used for something else; what the work throws
     */
    public IssuedAnswer answer(@Nullable IdempotencyKey key, Supplier<IssuedAnswer> work) {
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(work::get);
        }
        Optional<IssuedAnswer> first = answers.find(key);
        if (first.isPresent()) {
            return first.get();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                IssuedAnswer answer = work.get();
                if (!answers.keep(key, answer)) {
                    throw new KeyTakenException();
                }
                return answer;
            });
        } catch (KeyTakenException e) {
            return answers.find(key).orElseThrow();
        }
    }
}
