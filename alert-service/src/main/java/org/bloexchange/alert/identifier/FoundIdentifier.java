package org.bloexchange.alert.identifier;

/**
 * An identifier as an alert names it.
 *
 * @param pointer where it stands, RFC 6901
 * @param typed as it was typed
 */
public record FoundIdentifier(String pointer, IdentifierType type, String typed, Normalised normalised) {}
