package org.bloexchange.alert.inquiry;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about, with the offices that may be asked about it.
 *
 * @param reference the alert's, if it is one
 * @param identifier with its key, if it is one
 * @param preset the office that is asked where none is named
 * @param known the offices that the caller knows to see it already; empty for what everybody may be asked about
 */
record Subject(
        @Nullable String reference,
        @Nullable AskedIdentifier identifier,
        @Nullable String preset,
        Optional<Set<String>> known) {}
