package org.bloexchange.api.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. There is no count: it would tell of what is hidden.
 *
 * @param next give it as {@code cursor} for the following page; absent after the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {}
