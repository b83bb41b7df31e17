package org.bloexchange.alert.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Elements with a text, and texts as XML 1.0 and CAP 1.2 want them. */
final class XmlText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private XmlText() {}

    /** The element, unless there is nothing to say. */
    static void element(XMLStreamWriter xml, String name, @Nullable Object text) throws XMLStreamException {
        if (text != null && !text.toString().isEmpty()) {
            xml.writeStartElement(name);
            xml.writeCharacters(allowed(text.toString()));
            xml.writeEndElement();
        }
    }

    /** Without characters that XML 1.0 has no way to write (section 2.2). */
    static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000 && c <= 0x10ffff;
    }

    /** A time as CAP 1.2 section 3.3.2 wants it: whole seconds, never Z, and -00:00 for UTC. */
    static @Nullable String time(@Nullable OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        String offset = time.getOffset().equals(ZoneOffset.UTC) ? "-00:00" : hoursAndMinutes(time.getOffset());
        return TIME.format(time) + offset;
    }

    /** The same in UTC. */
    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time(time.atOffset(ZoneOffset.UTC));
    }

    private static String hoursAndMinutes(ZoneOffset offset) {
        return offset.getId().substring(0, "+05:00".length());
    }
}
