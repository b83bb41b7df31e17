package org.bloexchange.api.problem;

/**
 * One thing wrong with a request.
 *
 * @param pointer RFC 6901 pointer into the body, such as {@code /goods/0/quantity}; a query parameter or header is named
 *     with a leading {@code ?} or its header name
 * @param code stable, for programs: {@code REQUIRED}, {@code UNKNOWN_VALUE}, ...
 * @param message for people, in English
 */
public record FieldError(String pointer, String code, String message) {}
