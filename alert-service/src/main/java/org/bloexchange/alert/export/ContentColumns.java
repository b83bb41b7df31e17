package org.bloexchange.alert.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bloexchange.alert.document.Concealment;
import org.bloexchange.alert.document.Conveyance;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Persons;
import org.bloexchange.alert.document.Route;
import org.bloexchange.alert.reading.AlertView;
import org.jspecify.annotations.Nullable;

/** Columns of what was found, where, and of who and what carried it. */
final class ContentColumns {

    private ContentColumns() {}

    static void addTo(Map<String, Function<AlertView, @Nullable Object>> columns) {
        columns.put("goods", goods(ContentColumns::goods));
        columns.put("kilograms", alert -> kilograms(alert.content().goods()));
        columns.put("fieldTest", goods(goods -> Listed.together(goods.fieldTest())));
        columns.put("markings", goods(goods -> Listed.together(goods.markings())));
        columns.put("concealmentPlace", concealment(Concealment::place));
        columns.put("concealmentMethod", concealment(Concealment::method));
        columns.put("conveyances", alert -> Listed.of(alert.content().conveyances(), ContentColumns::conveyance));
        columns.put("origin", route(route -> stop(route.origin())));
        columns.put("transit", route(route -> Listed.of(route.transit(), ContentColumns::stop)));
        columns.put("destination", route(route -> stop(route.destination())));
        columns.put("producingCountry", route(Route::producingCountry));
        columns.put("previousCrossing", route(route -> crossing(route.previousCrossing())));
        columns.put("nextCrossing", route(route -> crossing(route.nextCrossing())));
        columns.put("persons", alert -> Listed.of(alert.content().persons(), ContentColumns::persons));
    }

    /** The weight of all goods that have one; null where none has. */
    static @Nullable String kilograms(List<Goods> goods) {
        return goods.stream()
                .filter(one -> one.kilograms() != null)
                .map(one -> one.kilograms().amount())
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static Function<AlertView, @Nullable Object> goods(Function<Goods, String> form) {
        return alert -> Listed.of(alert.content().goods(), form);
    }

    private static String goods(Goods goods) {
        Goods.Quantity quantity = goods.quantity();
        return Listed.together(
                goods.substance() == null ? goods.commodity() : goods.substance(),
                goods.form(),
                quantity == null ? null : quantity.amount().toPlainString() + " " + quantity.unit());
    }

    private static String conveyance(Conveyance one) {
        return Listed.together(
                one.kind(),
                one.make(),
                one.colour(),
                plate(one.plate()),
                plate(one.trailerPlate()),
                one.vin(),
                one.container(),
                one.wagon(),
                one.trainNumber(),
                one.seal(),
                one.papers().isEmpty()
                        ? null
                        : Listed.of(one.papers(), paper -> paper.type() + " " + paper.number())
                                .replace("; ", " "));
    }

    private static @Nullable String plate(Conveyance.@Nullable Plate plate) {
        return plate == null ? null : Listed.together(plate.value(), plate.country());
    }

    private static String stop(Route.@Nullable Stop stop) {
        return stop == null ? "" : Listed.together(stop.country(), stop.place());
    }

    private static String crossing(Route.@Nullable Crossing crossing) {
        return crossing == null ? "" : Listed.together(crossing.point(), crossing.at());
    }

    private static String persons(Persons persons) {
        return Listed.together(
                persons.count(),
                persons.nationality(),
                persons.sex(),
                persons.ageBand(),
                persons.role(),
                Boolean.TRUE.equals(persons.arrested()) ? "ARRESTED" : null);
    }

    private static Function<AlertView, @Nullable Object> concealment(Function<Concealment, @Nullable Object> field) {
        return alert -> {
            Concealment concealment = alert.content().concealment();
            return concealment == null ? null : field.apply(concealment);
        };
    }

    private static Function<AlertView, @Nullable Object> route(Function<Route, @Nullable Object> field) {
        return alert -> {
            Route route = alert.content().route();
            return route == null ? null : field.apply(route);
        };
    }
}
