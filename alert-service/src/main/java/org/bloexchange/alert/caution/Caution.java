package org.bloexchange.alert.caution;

/**
 * Something doubtful in what was said. The alert goes out all the same: hand-written plates, worn numbers and wrong clocks
 * are real.
 *
 * @param pointer RFC 6901, into the body that was sent
 * @param code stable, for clients that word it themselves
 * @param message one sentence in English
 */
public record Caution(String pointer, CautionCode code, String message) {}
