package org.bloexchange.alert.directory;

import org.jspecify.annotations.Nullable;

/**
 * A border crossing point.
 *
 * @param counterpart the point across the line
 */
public record CrossingPoint(
        String code, String country, String name, @Nullable String counterpart) {}
