package org.bloexchange.alert.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of drafts.
 *
 * @param next give it as {@code cursor} for the following page; absent after the last
 */
public record DraftPage(List<DraftView> items, @Nullable String next) {}
