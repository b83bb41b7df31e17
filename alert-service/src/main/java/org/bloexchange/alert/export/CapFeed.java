package org.bloexchange.alert.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.reading.SelectedAlert;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.messaging.World;

/** An Atom feed (RFC 4287) whose entries hold CAP messages, in one language. */
final class CapFeed implements ExportWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final CapAlert cap;
    private final AlertTexts texts;
    private final Language language;
    private final SentVersions versions;
    private final Reach reach;

    CapFeed(
            OutputStream out,
            World world,
            Map<String, GeoPlace> points,
            AlertTexts texts,
            Language language,
            SentVersions versions,
            Reach reach,
            Instant now)
            throws IOException {
        this.texts = texts;
        this.language = language;
        this.versions = versions;
        this.reach = reach;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            cap = new CapAlert(xml, world, points, texts, List.of(language));
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            XmlText.element(xml, "id", "urn:blo:" + world.code() + ":alerts");
            XmlText.element(xml, "title", world == World.EXERCISE ? "EXERCISE: BLO Exchange" : "BLO Exchange");
            XmlText.element(xml, "updated", now);
            author("BLO Exchange");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(List<SelectedAlert> batch) throws IOException {
        List<UUID> ids = batch.stream().map(alert -> alert.view().alertId()).toList();
        Map<UUID, List<SentVersions.Sent>> sent = versions.of(ids, reach);
        try {
            for (SelectedAlert alert : batch) {
                entry(alert.view(), sent.getOrDefault(alert.view().alertId(), List.of()));
            }
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void entry(AlertView alert, List<SentVersions.Sent> sent) throws XMLStreamException {
        xml.writeStartElement("entry");
        XmlText.element(xml, "id", "urn:uuid:" + alert.alertId());
        XmlText.element(xml, "title", texts.headline(alert, language));
        XmlText.element(xml, "updated", alert.changedAt());
        XmlText.element(xml, "published", alert.issuedAt());
        author(alert.originator().office());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "application/cap+xml");
        cap.write(alert, sent);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        XmlText.element(xml, "name", name);
        xml.writeEndElement();
    }

    @Override
    public void end() throws IOException {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
