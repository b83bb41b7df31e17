package org.bloexchange.alert.issue;

/**
 * The answer to a new alert, to be given again byte for byte.
 *
 * @param body JSON
 */
record IssuedAnswer(int status, String location, String etag, String body) {}
