package org.bloexchange.alert.store;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement failed. The message holds no values, so that nothing of a case gets into a log. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String QUERY_CANCELED = "57014";

    DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }

    /** Whether a unique constraint of that name was in the way. */
    public boolean violates(String uniqueConstraint) {
        return getCause() instanceof PSQLException failure
                && UNIQUE_VIOLATION.equals(failure.getSQLState())
                && failure.getServerErrorMessage() instanceof ServerErrorMessage message
                && uniqueConstraint.equals(message.getConstraint());
    }

    /** Whether the statement took longer than it was given. */
    public boolean isTimeout() {
        return getCause() instanceof SQLException failure && QUERY_CANCELED.equals(failure.getSQLState());
    }
}
