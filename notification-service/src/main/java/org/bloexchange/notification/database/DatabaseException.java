package org.bloexchange.notification.database;

import java.sql.SQLException;

/** A statement failed; the cause says whether the same may succeed later. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("A statement failed with SQL state " + cause.getSQLState(), cause);
    }
}
