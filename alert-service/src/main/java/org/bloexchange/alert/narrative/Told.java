package org.bloexchange.alert.narrative;

import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a summary is made from: nothing but what its reader sees of the alert.
 *
 * @param office that issued it
 */
public record Told(
        Kind kind,
        AlertState state,
        String office,
        AlertContent content,
        @Nullable Cancellation cancellation) {}
