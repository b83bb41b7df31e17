package org.bloexchange.alert.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bloexchange.alert.document.Conveyance;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.vocabulary.Commodity;
import org.jspecify.annotations.Nullable;

/** Goods and conveyances, each in a few words. */
final class Things {

    private Things() {}

    static String goods(List<Goods> goods, Speech speech) {
        return goods.stream().map(one -> goods(one, speech)).collect(Collectors.joining("; "));
    }

    private static String goods(Goods goods, Speech speech) {
        List<String> words = new ArrayList<>();
        if (goods.substance() != null) {
            words.add(speech.label("substance", goods.substance()));
        } else if (goods.commodity() != null) {
            words.add(speech.label("commodity", goods.commodity()));
        }
        if (goods.quantity() != null) {
            // they belong together on one line
            words.add(speech.number(goods.quantity().amount()) + "\u00a0"
                    + speech.unit(goods.quantity().unit()));
        }
        if (words.isEmpty()) {
            words.add(speech.label("commodity", Commodity.OTHER));
        }
        return String.join(", ", words);
    }

    static String conveyances(List<Conveyance> conveyances, Speech speech) {
        return conveyances.stream().map(one -> conveyance(one, speech)).collect(Collectors.joining("; "));
    }

    private static String conveyance(Conveyance one, Speech speech) {
        String marks = Stream.of(
                        plate(one.plate()),
                        plate(one.trailerPlate()),
                        one.vin(),
                        one.container(),
                        one.wagon(),
                        one.trainNumber(),
                        one.make(),
                        one.colour())
                .filter(mark -> mark != null)
                .collect(Collectors.joining(", "));
        String kind = speech.label("conveyanceKind", one.kind());
        return marks.isEmpty() ? kind : kind + " (" + marks + ")";
    }

    private static @Nullable String plate(Conveyance.@Nullable Plate plate) {
        return plate == null ? null : plate.value();
    }
}
