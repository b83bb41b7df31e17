package org.bloexchange.alert.export;

import java.util.Map;
import java.util.function.Function;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Watch;
import org.bloexchange.alert.reading.AlertView;
import org.jspecify.annotations.Nullable;

/** Columns of what happened, and of what is expected. */
final class EventColumns {

    private EventColumns() {}

    static void addTo(Map<String, Function<AlertView, @Nullable Object>> columns) {
        columns.put("occurredAt", event(Occurrence::occurredAt));
        columns.put("crossingPoint", event(Occurrence::crossingPoint));
        columns.put("place", place(Occurrence.Place::text));
        columns.put("lat", place(Occurrence.Place::lat));
        columns.put("lon", place(Occurrence.Place::lon));
        columns.put("direction", event(Occurrence::direction));
        columns.put("inspectionMode", event(Occurrence::inspectionMode));
        columns.put("detection", event(Occurrence::detection));
        columns.put("narrative", narrative(Occurrence.Narrative::text));
        columns.put(
                "narrativeLanguage", narrative(narrative -> narrative.language().code()));
        columns.put("watchSubject", watch(Watch::subject));
        columns.put("watchFrom", watch(Watch::from));
        columns.put("watchUntil", watch(Watch::until));
        columns.put("watchNextCrossing", watch(Watch::nextCrossing));
        columns.put("watchExpectedAt", watch(Watch::expectedAt));
    }

    private static Function<AlertView, @Nullable Object> event(Function<Occurrence, @Nullable Object> field) {
        return alert -> {
            Occurrence event = alert.content().event();
            return event == null ? null : field.apply(event);
        };
    }

    private static Function<AlertView, @Nullable Object> place(Function<Occurrence.Place, @Nullable Object> field) {
        return event(event -> event.place() == null ? null : field.apply(event.place()));
    }

    private static Function<AlertView, @Nullable Object> narrative(
            Function<Occurrence.Narrative, @Nullable Object> field) {
        return event(event -> event.narrative() == null ? null : field.apply(event.narrative()));
    }

    private static Function<AlertView, @Nullable Object> watch(Function<Watch, @Nullable Object> field) {
        return alert -> {
            Watch watch = alert.content().watch();
            return watch == null ? null : field.apply(watch);
        };
    }
}
