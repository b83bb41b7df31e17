package org.bloexchange.alert.matching;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What two reports of one seizure have in common even without an identifier: where, on which day, and what. */
public final class Likeness {

    private Likeness() {}

    /** As {@link #of(Kind, AlertContent)}. */
    public static @Nullable Long of(AlertVersion version) {
        return of(version.kind(), version.content());
    }

    /** A number equal for alike seizures, and hardly ever for others; null where there is too little to compare. */
    public static @Nullable Long of(Kind kind, AlertContent content) {
        Occurrence event = content.event();
        if (kind != Kind.SEIZURE || event == null || event.crossingPoint() == null || event.occurredAt() == null) {
            return null;
        }
        String goods = content.goods().stream().map(Likeness::what).sorted().collect(Collectors.joining(","));
        String alike = event.crossingPoint() + '\n' + event.occurredAt().toLocalDate() + '\n' + goods;
        return UUID.nameUUIDFromBytes(alike.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    private static String what(Goods goods) {
        return goods.substance() == null
                ? String.valueOf(goods.commodity())
                : goods.substance().name();
    }
}
