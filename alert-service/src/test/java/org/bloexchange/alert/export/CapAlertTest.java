package org.bloexchange.alert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Closure;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.issue.Contents;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.CancellationReason;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.Urgency;
import org.bloexchange.alert.wording.Wording;
import org.bloexchange.messaging.World;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class CapAlertTest {

    /** The schema of OASIS is no part of the project; it is checked against where it lies beside it. */
    private static final Path SCHEMA = Path.of("..", "..", "shared", "schemas", "cap12.xsd");

    private static final Instant ISSUED = Instant.parse("2024-03-07T05:02:11.480Z");

    static Stream<Arguments> messages() {
        List<Arguments> messages = new ArrayList<>();
        for (World world : World.values()) {
            for (AlertState state : AlertState.values()) {
                messages.add(Arguments.of(world, state, Kind.SEIZURE, Said.aSeizure()));
                messages.add(Arguments.of(world, state, Kind.SEIZURE, Said.theSeizureOf7March2024()));
                messages.add(Arguments.of(world, state, Kind.ADVANCE_WARNING, Said.aWarning()));
                messages.add(Arguments.of(world, state, Kind.LOOKOUT, Said.aLookout()));
                messages.add(Arguments.of(world, state, Kind.CONCEALMENT_BULLETIN, Said.aBulletin()));
            }
        }
        return messages.stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void shouldBeValidByTheSchemaOfOasis(World world, AlertState state, Kind kind, Said said) throws Exception {
        Assumptions.assumeTrue(Files.exists(SCHEMA), "skipped: cap12.xsd does not lie beside the project");
        int version = state == AlertState.ISSUED || state == AlertState.DRAFT ? 1 : 3;

        String message = message(world, alert(said, kind, state, version));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(message)));
    }

    @Test
    void shouldSayOfASeizureWhatTheFieldAgreedOn() throws Exception {
        Document cap = parsed(
                message(World.EXERCISE, alert(Said.theSeizureOf7March2024(), Kind.SEIZURE, AlertState.UPDATED, 3)));

        assertThat(text(cap, "identifier")).isEqualTo("EX-UZ-OYBEK-7K3QX9.3");
        assertThat(text(cap, "sender")).isEqualTo(OYBEK);
        assertThat(text(cap, "sent")).isEqualTo("2024-03-07T05:02:13-00:00");
        assertThat(text(cap, "status")).isEqualTo("Exercise");
        assertThat(text(cap, "msgType")).isEqualTo("Update");
        assertThat(text(cap, "scope")).isEqualTo("Private");
        assertThat(text(cap, "addresses")).isEqualTo("TJ-FOTEHOBOD KZ-KONYSBAEV");
        assertThat(texts(cap, "code")).containsExactly("H3", "B2");
        assertThat(text(cap, "note")).contains("EXERCISE").contains("Not to be mentioned to the carrier.");
        assertThat(text(cap, "references"))
                .isEqualTo("UZ-OYBEK,EX-UZ-OYBEK-7K3QX9.1,2024-03-07T05:02:11-00:00"
                        + " UZ-OYBEK,EX-UZ-OYBEK-7K3QX9.2,2024-03-07T05:02:12-00:00");
        assertThat(texts(cap, "language")).containsExactly("kk", "ky", "tg", "tk", "uz", "ru", "en");
        assertThat(texts(cap, "category")).containsOnly("Security");
        assertThat(texts(cap, "urgency")).containsOnly("Past");
        assertThat(texts(cap, "certainty")).containsOnly("Observed");
        assertThat(texts(cap, "responseType")).containsOnly("Assess");
        assertThat(texts(cap, "severity")).containsOnly("Unknown");
        assertThat(texts(cap, "onset")).containsOnly("2024-03-07T09:30:00+05:00");
        assertThat(texts(cap, "circle")).containsOnly("40.5682,69.2444 0");
        assertThat(texts(cap, "event")).contains("Seizure", "Изъятие");
    }

    @Test
    void shouldSayOfAWarningUntilWhenToWatch() throws Exception {
        Document cap =
                parsed(message(World.ACTUAL, alert(Said.aWarning(), Kind.ADVANCE_WARNING, AlertState.ISSUED, 1)));

        assertThat(text(cap, "status")).isEqualTo("Actual");
        assertThat(text(cap, "msgType")).isEqualTo("Alert");
        assertThat(texts(cap, "references")).isEmpty();
        assertThat(texts(cap, "urgency")).containsOnly("Immediate");
        assertThat(texts(cap, "responseType")).containsOnly("Execute");
        assertThat(texts(cap, "expires")).containsOnly("2126-05-17T19:00:00-00:00");
        // not the officer's place but the crossing point's
        assertThat(texts(cap, "circle")).containsOnly("38.4,67.9 10");
        assertThat(texts(cap, "note")).isEmpty();
    }

    @Test
    void shouldCancelWhatWasSent() throws Exception {
        Document cap = parsed(message(World.ACTUAL, alert(Said.aSeizure(), Kind.SEIZURE, AlertState.CANCELLED, 2)));

        assertThat(text(cap, "msgType")).isEqualTo("Cancel");
        assertThat(text(cap, "references")).isEqualTo("UZ-OYBEK,EX-UZ-OYBEK-7K3QX9.1,2024-03-07T05:02:11-00:00");
        assertThat(text(cap, "note")).isEqualTo("ENTERED_IN_ERROR Reported twice.");
    }

    @Test
    void shouldLeaveOutWhatXmlCannotSay() throws Exception {
        Said said = Said.aSeizure().with("/event/narrative", Map.of("text", "a\uffff<b>&\"']]>😀", "language", "en"));

        Document cap = parsed(message(World.ACTUAL, alert(said, Kind.SEIZURE, AlertState.ISSUED, 1)));

        assertThat(text(cap, "description")).contains("a<b>&\"'").contains("]]>😀");
    }

    private static final class Spoken implements AlertTexts {

        private final Wording wording = new Wording();

        @Override
        public String event(AlertView alert, Language language) {
            return wording.label(language, "alertKind", alert.kind());
        }

        @Override
        public String summary(AlertView alert, Language language) {
            return "In short.";
        }
    }

    private static AlertView alert(Said said, Kind kind, AlertState state, int version) {
        AlertVersion alert = new AlertVersion(
                UUID.fromString("0190a6b0-0000-7000-8000-000000000001"),
                "EX-UZ-OYBEK-7K3QX9",
                version,
                kind,
                state,
                kind == Kind.ADVANCE_WARNING ? Urgency.FLASH : Urgency.URGENT,
                false,
                Originator.of(OYBEK),
                ISSUED,
                ISSUED.plusSeconds(version - 1),
                List.of(FOTEHOBOD, KONYSBAEV),
                false,
                Contents.of(said),
                state == AlertState.CANCELLED
                        ? new Cancellation(CancellationReason.ENTERED_IN_ERROR, "Reported twice.")
                        : null,
                state == AlertState.CLOSED ? new Closure("The lorry was found empty.") : null);
        return AlertView.of(AlertProjection.project(alert, new Reach.OwnOffice(OYBEK, "UZ")), List.of(), null);
    }

    private static String message(World world, AlertView alert) throws Exception {
        List<SentVersions.Sent> sent = new ArrayList<>();
        for (int version = 1; version <= alert.version(); version++) {
            sent.add(new SentVersions.Sent(version, ISSUED.plusSeconds(version - 1)));
        }
        Map<String, GeoPlace> points =
                Map.of("UZ-SARIOSIYO", new GeoPlace(new BigDecimal("38.4"), new BigDecimal("67.9"), "APPROXIMATE"));
        StringWriter out = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        new CapAlert(xml, world, points, new Spoken(), Arrays.asList(Language.values())).write(alert, sent);
        xml.flush();
        return out.toString();
    }

    private static Document parsed(String message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(message)));
    }

    private static String text(Document cap, String element) {
        return texts(cap, element).getFirst();
    }

    private static List<String> texts(Document cap, String element) {
        var nodes = cap.getElementsByTagNameNS(CapAlert.NAMESPACE, element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
