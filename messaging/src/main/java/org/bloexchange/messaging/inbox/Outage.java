package org.bloexchange.messaging.inbox;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells what may pass (database away, deadlock, out of connections) from what a record brought upon itself. */
public final class Outage {

    private Outage() {}

    /** Whether the same work may succeed later unchanged. SQLSTATE classes 08, 53, 57 and 40, and exhausted pools. */
    public static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState(), sql.getMessage())) {
                return true;
            }
            if (cause instanceof jakarta.transaction.RollbackException
                    || cause instanceof jakarta.transaction.SystemException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String state, @Nullable String message) {
        if (state == null) {
            // the pool's own refusals carry no state
            return message != null && (message.contains("Acquisition timeout") || message.contains("pool is closed"));
        }
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("40");
    }
}
