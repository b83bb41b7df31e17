package org.bloexchange.localstack.bench;

/**
 * What matching came to.
 *
 * @param microsEach time per alert
 * @param cpuMicrosEach CPU per alert of whoever asks (alert-service, or the plain JDBC client) and of PostgreSQL
 */
record Matching(double microsEach, double cpuMicrosEach) {
    @Override
    public String toString() {
        return Figure.plain(microsEach) + " us each, " + Figure.plain(cpuMicrosEach) + " us CPU";
    }
}
