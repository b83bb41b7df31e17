package org.bloexchange.liaison.firststart;

import java.nio.file.Path;

/** The passwords could not be kept; the start fails, and the database stays empty. */
class CredentialsNotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CredentialsNotWrittenException(Path file, Exception cause) {
        super(
                "The first start cannot write the credentials file " + file + ": "
                        + cause.getClass().getSimpleName()
                        + ". The database was left empty; give BLO_CREDENTIALS_FILE a place that can be written, and start again.",
                cause);
    }

    CredentialsNotWrittenException() {
        super("The first start makes accounts and needs BLO_CREDENTIALS_FILE, where their passwords are to lie."
                + " The database was left empty.");
    }
}
