package org.bloexchange.alert.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Watch;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.messaging.World;

/** An alert as the Common Alerting Protocol 1.2 has it (OASIS, 2010): each version a message of its own. */
final class CapAlert {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** A crossing point's coordinates are up to that far off, kilometres. */
    private static final int APPROXIMATE_RADIUS = 10;

    private final XMLStreamWriter xml;
    private final World world;
    private final Map<String, GeoPlace> points;
    private final AlertTexts texts;
    private final List<Language> languages;

    CapAlert(
            XMLStreamWriter xml,
            World world,
            Map<String, GeoPlace> points,
            AlertTexts texts,
            List<Language> languages) {
        this.xml = xml;
        this.world = world;
        this.points = points;
        this.texts = texts;
        this.languages = languages;
    }

    /** Writes the element; {@code sent} are the versions the reader was sent. */
    void write(AlertView alert, List<SentVersions.Sent> sent) throws XMLStreamException {
        List<SentVersions.Sent> earlier =
                sent.stream().filter(one -> one.version() < alert.version()).toList();
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(NAMESPACE);
        XmlText.element(xml, "identifier", identifier(alert, alert.version()));
        XmlText.element(xml, "sender", alert.originator().office());
        XmlText.element(xml, "sent", XmlText.time(alert.changedAt()));
        XmlText.element(xml, "status", world == World.EXERCISE ? "Exercise" : "Actual");
        XmlText.element(xml, "msgType", messageType(alert, !earlier.isEmpty()));
        XmlText.element(xml, "scope", "Private");
        XmlText.element(xml, "addresses", addresses(alert));
        XmlText.element(xml, "code", alert.content().handling().code());
        XmlText.element(xml, "code", Listed.evaluation(alert.content().evaluation()));
        XmlText.element(xml, "note", note(alert));
        XmlText.element(xml, "references", references(alert, earlier));
        for (Language language : languages) {
            info(alert, language);
        }
        xml.writeEndElement();
    }

    private static String identifier(AlertView alert, int version) {
        return alert.reference() + "." + version;
    }

    /** An update needs a message it refers to: who was sent no earlier version gets an alert. */
    private static String messageType(AlertView alert, boolean follows) {
        if (!follows) {
            return "Alert";
        }
        return alert.state() == AlertState.CANCELLED ? "Cancel" : "Update";
    }

    private static String addresses(AlertView alert) {
        List<String> offices = alert.audience().offices();
        return offices.isEmpty() ? alert.originator().office() : String.join(" ", offices);
    }

    private String note(AlertView alert) {
        List<String> notes = new ArrayList<>();
        if (world == World.EXERCISE) {
            notes.add("EXERCISE EXERCISE EXERCISE");
        }
        if (alert.content().handling().text() != null) {
            notes.add(alert.content().handling().text());
        }
        if (alert.cancellation() != null) {
            notes.add(Listed.together(
                    alert.cancellation().reason(), alert.cancellation().text()));
        }
        if (alert.closure() != null && alert.closure().text() != null) {
            notes.add(alert.closure().text());
        }
        return String.join("\n", notes);
    }

    private static String references(AlertView alert, List<SentVersions.Sent> earlier) {
        return String.join(
                " ",
                earlier.stream()
                        .map(one -> alert.originator().office() + "," + identifier(alert, one.version()) + ","
                                + XmlText.time(one.at()))
                        .toList());
    }

    private void info(AlertView alert, Language language) throws XMLStreamException {
        AlertContent content = alert.content();
        Occurrence event = content.event();
        Watch watch = content.watch();
        xml.writeStartElement("info");
        XmlText.element(xml, "language", language.code());
        XmlText.element(xml, "category", "Security");
        XmlText.element(xml, "event", texts.event(alert, language));
        XmlText.element(xml, "responseType", CapTerms.responseType(alert));
        XmlText.element(xml, "urgency", CapTerms.urgency(alert));
        XmlText.element(xml, "severity", CapTerms.severity(alert));
        XmlText.element(xml, "certainty", CapTerms.certainty(alert));
        if (event != null && event.occurredAt() != null) {
            XmlText.element(xml, "onset", XmlText.time(event.occurredAt()));
        } else if (watch != null) {
            XmlText.element(xml, "onset", XmlText.time(watch.from()));
        }
        XmlText.element(xml, "expires", watch == null ? null : XmlText.time(watch.until()));
        XmlText.element(xml, "senderName", alert.originator().office());
        XmlText.element(xml, "headline", texts.headline(alert, language));
        XmlText.element(xml, "description", texts.description(alert, language));
        parameter("reference", alert.reference());
        parameter("version", Integer.toString(alert.version()));
        parameter("state", alert.state().name());
        area(content);
        xml.writeEndElement();
    }

    private void parameter(String name, String value) throws XMLStreamException {
        xml.writeStartElement("parameter");
        XmlText.element(xml, "valueName", name);
        XmlText.element(xml, "value", value);
        xml.writeEndElement();
    }

    private void area(AlertContent content) throws XMLStreamException {
        String point = GeoPlace.pointOf(content);
        Optional<GeoPlace> place = GeoPlace.of(content, points);
        if (point == null && place.isEmpty()) {
            return;
        }
        Occurrence event = content.event();
        String words =
                event == null || event.place() == null ? null : event.place().text();
        xml.writeStartElement("area");
        XmlText.element(xml, "areaDesc", words == null && point == null ? "-" : Listed.together(point, words));
        if (place.isPresent()) {
            // latitude first here, and a radius in kilometres
            XmlText.element(
                    xml,
                    "circle",
                    place.get().lat().toPlainString() + "," + place.get().lon().toPlainString() + " "
                            + (place.get().quality().equals(GeoPlace.GIVEN) ? 0 : APPROXIMATE_RADIUS));
        }
        if (point != null) {
            xml.writeStartElement("geocode");
            XmlText.element(xml, "valueName", "crossingPoint");
            XmlText.element(xml, "value", point);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
