package org.bloexchange.alert.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bloexchange.alert.event.AlertEvents;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertBatches;
import org.bloexchange.alert.reading.AlertFilter;
import org.bloexchange.alert.reading.AlertReader;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.topic.Topics;

/** Writes a selection in one of the forms, while it is read. */
@ApplicationScoped
class Exports {

    static final String CSV = "text/csv";
    /** The columns of UNODC's Individual Drug Seizures; the type is ours, none is registered. */
    static final String IDS = "application/vnd.blo.ids+csv";

    static final String GEO_JSON = "application/geo+json";
    static final String NDJSON = "application/x-ndjson";
    static final String CAP = "application/cap+xml";
    static final String ATOM = "application/atom+xml";

    /** Whoever takes anything gets JSON: without a weight it would be a matter of chance. */
    static final String IF_ASKED_FOR = ";qs=0.5";

    private final AlertBatches batches;
    private final AlertReader alerts;
    private final AlertEvents events;
    private final AlertTexts texts;
    private final PointPlaces points;
    private final SentVersions versions;
    private final Withdrawals withdrawals;
    private final Topics topics;
    private final World world;
    private final Clock clock;

    Exports(
            AlertBatches batches,
            AlertReader alerts,
            AlertEvents events,
            AlertTexts texts,
            PointPlaces points,
            SentVersions versions,
            Withdrawals withdrawals,
            Topics topics,
            MessagingConfig config,
            Clock clock) {
        this.batches = batches;
        this.alerts = alerts;
        this.events = events;
        this.texts = texts;
        this.points = points;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.topics = topics;
        this.world = config.world();
        this.clock = clock;
    }

    /** Begins an export for a reader. */
    interface Form {
        ExportWriter begin(OutputStream out, Caller reader) throws IOException;
    }

    /** The world all of it is of. */
    String world() {
        return world.code();
    }

    /** All of the filter's alerts the reader may see. Ends when the reader hangs up. */
    void write(OutputStream out, Caller reader, AlertFilter filter, Form form, BooleanSupplier hungUp)
            throws IOException {
        ExportWriter writer = form.begin(out, reader);
        batches.each(reader, filter, batch -> {
            // what is written to a closed connection vanishes without a word
            if (hungUp.getAsBoolean()) {
                throw new IOException("The reader has hung up");
            }
            writer.write(batch);
        });
        writer.end();
    }

    ExportWriter csv(OutputStream out, Caller reader) throws IOException {
        return new AlertCsv(out, world);
    }

    ExportWriter ids(OutputStream out, Caller reader) throws IOException {
        return new IdsCsv(out);
    }

    ExportWriter geoJson(OutputStream out, Caller reader) throws IOException {
        return new AlertGeoJson(out, world, points.all());
    }

    ExportWriter ndjson(OutputStream out, Caller reader) {
        return new AlertNdjson(out, events, withdrawals, AlertPolicy.reachOf(reader), reader.country());
    }

    ExportWriter capFeed(OutputStream out, Caller reader, Language language) throws IOException {
        return new CapFeed(
                out, world, points.all(), texts, language, versions, AlertPolicy.reachOf(reader), clock.instant());
    }

    /** A country the deployment does not serve has no topics a snapshot could be of. */
    void mustBeServed(Caller reader) {
        if (!topics.serves(reader.country())) {
            throw ProblemException.forbidden("There are no topics of your country here");
        }
    }

    /** One alert. */
    record OneCap(byte[] message, int version) {}

    /** The newest version the reader may see, in all languages. */
    Optional<OneCap> cap(UUID id, Caller reader) {
        Reach reach = AlertPolicy.reachOf(reader);
        return alerts.find(id, reach, reader.office()).map(alert -> new OneCap(message(alert, reach), alert.version()));
    }

    private byte[] message(AlertView alert, Reach reach) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new CapAlert(xml, world, points.all(), texts, Arrays.asList(Language.values()))
                    .write(
                            alert,
                            versions.of(List.of(alert.alertId()), reach).getOrDefault(alert.alertId(), List.of()));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A message cannot be written", e);
        }
        return out.toByteArray();
    }
}
