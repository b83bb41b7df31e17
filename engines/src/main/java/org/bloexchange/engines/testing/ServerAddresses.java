package org.bloexchange.engines.testing;

/** Where the servers of this JVM's tests are. */
record ServerAddresses(
        String jdbcUrlOfServer,
        String superuser,
        String superuserPassword,
        String bootstrapServers,
        int smtpPort,
        int mailboxPort) {

    /** The URL of a database of the server; {@link #jdbcUrlOfServer} ends before its name. */
    String jdbcUrl(String database) {
        return jdbcUrlOfServer + database;
    }
}
