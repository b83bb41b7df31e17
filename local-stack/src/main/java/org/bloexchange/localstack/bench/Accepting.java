package org.bloexchange.localstack.bench;

/**
 * What accepting alerts came to.
 *
 * @param perSecond alerts committed and answered
 * @param clientOrServiceMicros CPU per alert of whoever turns it into rows: alert-service, or the plain JDBC client
 * @param postgresMicros CPU per alert of PostgreSQL
 */
record Accepting(double perSecond, double clientOrServiceMicros, double postgresMicros) {
    /** Of both. */
    double micros() {
        return clientOrServiceMicros + postgresMicros;
    }

    @Override
    public String toString() {
        return Figure.plain(perSecond) + " alerts/s, " + Figure.plain(clientOrServiceMicros)
                + " us CPU each, PostgreSQL " + Figure.plain(postgresMicros) + " us";
    }
}
