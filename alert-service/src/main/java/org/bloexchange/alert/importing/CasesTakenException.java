package org.bloexchange.alert.importing;

/** Somebody else brought in some of the cases meanwhile; nothing was stored. */
class CasesTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CasesTakenException() {
        super("Cases were brought in meanwhile", null, false, false);
    }
}
