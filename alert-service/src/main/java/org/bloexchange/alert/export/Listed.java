package org.bloexchange.alert.export;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bloexchange.alert.document.Evaluation;
import org.jspecify.annotations.Nullable;

/** Several values in one cell. */
final class Listed {

    private Listed() {}

    static String of(Collection<?> values) {
        return of(values, Object::toString);
    }

    /** Those that say something. */
    static <T> String of(Collection<T> values, Function<? super T, String> form) {
        return values.stream().map(form).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    /** What is there of parts that belong together. */
    static String together(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
    }

    /** As the field writes it: {@code A1}. */
    static String evaluation(Evaluation evaluation) {
        return evaluation.source() + evaluation.information().code();
    }
}
