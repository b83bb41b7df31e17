package org.bloexchange.alert.directory;

import org.jspecify.annotations.Nullable;

/** What this service takes from {@code blo.crossing-point.changed.v1}. */
public record CrossingPointChanged(
        String code, String country, Names names, @Nullable String counterpart) {}
