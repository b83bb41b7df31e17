package org.bloexchange.alert.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Absent lists are empty lists inside, and absent again outside. */
final class Lists {

    private Lists() {}

    /** A copy that keeps what does not belong in a list, so that it can be pointed at. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
