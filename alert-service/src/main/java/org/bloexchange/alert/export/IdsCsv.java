package org.bloexchange.alert.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Route;
import org.bloexchange.alert.document.Weights;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.reading.SelectedAlert;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The columns of UNODC's Individual Drug Seizures: one row per substance of a seizure, quantities as reported. Goods without
 * a substance, and seizures that were cancelled, are no drug seizures and are left out.
 */
final class IdsCsv implements ExportWriter {

    static final List<String> COLUMNS = List.of(
            "REGION_OF_SEIZURE",
            "SUBREGION_OF_SEIZURE",
            "COUNTRY_OF_SEIZURE",
            "DRUG_NAME",
            "AMOUNT_OF_DRUG",
            "DRUG_UNIT",
            "PRODUCING_COUNTRY",
            "DEPARTURE_COUNTRY",
            "DESTINATION_COUNTRY");

    private final CsvTable table;

    IdsCsv(OutputStream out) throws IOException {
        this.table = new CsvTable(out, COLUMNS);
    }

    @Override
    public void write(List<SelectedAlert> batch) throws IOException {
        for (SelectedAlert alert : batch) {
            AlertView view = alert.view();
            if (view.kind() == Kind.SEIZURE && view.state() != AlertState.CANCELLED) {
                for (Goods goods : view.content().goods()) {
                    if (goods.substance() != null) {
                        table.row(row(view, goods));
                    }
                }
            }
        }
        table.flush();
    }

    private static List<@Nullable Object> row(AlertView view, Goods goods) {
        Occurrence event = view.content().event();
        Route route = view.content().route();
        Goods.Quantity quantity = goods.quantity();
        String country = event == null || event.crossingPoint() == null
                ? view.originator().country()
                : Codes.countryOf(event.crossingPoint());
        return Arrays.asList(
                IdsNames.REGION,
                IdsNames.subregion(country),
                IdsNames.country(country),
                goods.substance() == null ? null : IdsNames.drug(goods.substance()),
                quantity == null ? null : quantity.amount().toPlainString(),
                quantity == null
                        ? null
                        : Weights.unitOf(quantity.unit()).map(IdsNames::unit).orElse(quantity.unit()),
                IdsNames.country(route == null ? null : route.producingCountry()),
                IdsNames.country(route == null ? null : countryOf(route.origin())),
                IdsNames.country(route == null ? null : countryOf(route.destination())));
    }

    private static @Nullable String countryOf(Route.@Nullable Stop stop) {
        return stop == null ? null : stop.country();
    }

    @Override
    public void end() throws IOException {
        table.flush();
    }
}
