package org.bloexchange.engines.testing;

/** A database of one application start. */
public record TestDatabase(String jdbcUrl, String user, String password) {}
