package org.bloexchange.liaison.firststart;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Starts the registry once more, so that nothing but its first start has happened. */
public class AnEmptyDatabase implements QuarkusTestProfile {}
