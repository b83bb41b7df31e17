package org.bloexchange.alert.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.reading.SelectedAlert;
import org.bloexchange.messaging.World;
import org.jspecify.annotations.Nullable;

/** A FeatureCollection of RFC 7946: one feature per alert, a point or, where nobody knows the place, no geometry. */
final class AlertGeoJson implements ExportWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final World world;
    private final Map<String, GeoPlace> points;

    AlertGeoJson(OutputStream out, World world, Map<String, GeoPlace> points) throws IOException {
        this.json = JSON.createGenerator(out);
        this.world = world;
        this.points = points;
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        // a foreign member, RFC 7946 section 6.1
        json.writeStringField("world", world.code());
        json.writeArrayFieldStart("features");
    }

    @Override
    public void write(List<SelectedAlert> batch) throws IOException {
        for (SelectedAlert alert : batch) {
            feature(alert.view());
        }
        json.flush();
    }

    private void feature(AlertView alert) throws IOException {
        Optional<GeoPlace> place = GeoPlace.of(alert.content(), points);
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", alert.alertId().toString());
        if (place.isPresent()) {
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", "Point");
            json.writeArrayFieldStart("coordinates");
            // longitude first, RFC 7946 section 3.1.1
            json.writeNumber(place.get().lon());
            json.writeNumber(place.get().lat());
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNullField("geometry");
        }
        json.writeObjectFieldStart("properties");
        properties(alert);
        text("coordinates", place.map(GeoPlace::quality).orElse(null));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void properties(AlertView alert) throws IOException {
        AlertContent content = alert.content();
        Occurrence event = content.event();
        text("world", world.code());
        text("reference", alert.reference());
        json.writeNumberField("version", alert.version());
        text("kind", alert.kind());
        text("state", alert.state());
        text("urgency", alert.urgency());
        text("office", alert.originator().office());
        text("issuedAt", alert.issuedAt());
        text("handling", content.handling().code());
        text("handlingText", content.handling().text());
        text("evaluation", Listed.evaluation(content.evaluation()));
        text("crossingPoint", GeoPlace.pointOf(content));
        if (event != null) {
            text("occurredAt", event.occurredAt());
            text("direction", event.direction());
            text("inspectionMode", event.inspectionMode());
            text("detection", event.detection());
            text("place", event.place() == null ? null : event.place().text());
        }
        if (!content.goods().isEmpty()) {
            json.writeArrayFieldStart("substances");
            for (Goods goods : content.goods()) {
                if (goods.substance() != null) {
                    json.writeString(goods.substance().name());
                }
            }
            json.writeEndArray();
        }
        String kilograms = ContentColumns.kilograms(content.goods());
        if (kilograms != null) {
            json.writeFieldName("kilograms");
            json.writeNumber(kilograms);
        }
    }

    private void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
