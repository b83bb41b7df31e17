package org.bloexchange.alert.releaserule;

import java.util.List;
import org.bloexchange.alert.document.Release;
import org.bloexchange.alert.vocabulary.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * Where a version goes.
 *
 * @param audience the offices it goes to now
 * @param release what keeps it from the others; null where it goes to all
 */
public record Going(
        AlertState state, List<String> audience, @Nullable Release release) {}
