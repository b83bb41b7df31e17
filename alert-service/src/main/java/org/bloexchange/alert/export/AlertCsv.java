package org.bloexchange.alert.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.reading.SelectedAlert;
import org.bloexchange.messaging.World;
import org.jspecify.annotations.Nullable;

/** One row per alert, one column per field; several goods or conveyances stand in one cell. Codes, not words. */
final class AlertCsv implements ExportWriter {

    private static final Map<String, Function<AlertView, @Nullable Object>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("alertId", AlertView::alertId);
        COLUMNS.put("reference", AlertView::reference);
        COLUMNS.put("version", AlertView::version);
        COLUMNS.put("kind", AlertView::kind);
        COLUMNS.put("state", AlertView::state);
        COLUMNS.put("urgency", AlertView::urgency);
        COLUMNS.put("office", alert -> alert.originator().office());
        COLUMNS.put("country", alert -> alert.originator().country());
        COLUMNS.put("issuedAt", AlertView::issuedAt);
        COLUMNS.put("changedAt", AlertView::changedAt);
        COLUMNS.put("audience", alert -> Listed.of(alert.audience().offices()));
        EventColumns.addTo(COLUMNS);
        ContentColumns.addTo(COLUMNS);
        COLUMNS.put("handling", alert -> alert.content().handling().code());
        COLUMNS.put("handlingText", alert -> alert.content().handling().text());
        COLUMNS.put("evaluation", alert -> Listed.evaluation(alert.content().evaluation()));
        COLUMNS.put("myState", alert -> alert.my() == null ? null : alert.my().state());
        COLUMNS.put(
                "outcomes",
                alert -> alert.outcomes() == null
                        ? null
                        : Listed.of(alert.outcomes(), outcome -> outcome.office() + " " + outcome.outcome()));
        COLUMNS.put(
                "cancellationReason",
                alert -> alert.cancellation() == null
                        ? null
                        : alert.cancellation().reason());
        COLUMNS.put(
                "cancellationText",
                alert -> alert.cancellation() == null
                        ? null
                        : alert.cancellation().text());
        COLUMNS.put(
                "closureText",
                alert -> alert.closure() == null ? null : alert.closure().text());
    }

    private final CsvTable table;
    private final World world;

    AlertCsv(OutputStream out, World world) throws IOException {
        List<String> headings = new ArrayList<>(List.of("world"));
        headings.addAll(COLUMNS.keySet());
        this.table = new CsvTable(out, headings);
        this.world = world;
    }

    @Override
    public void write(List<SelectedAlert> batch) throws IOException {
        for (SelectedAlert alert : batch) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(world.code());
            COLUMNS.values().forEach(column -> cells.add(column.apply(alert.view())));
            table.row(cells);
        }
        table.flush();
    }

    @Override
    public void end() throws IOException {
        table.flush();
    }
}
