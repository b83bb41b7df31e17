package org.bloexchange.engines.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what came by SMTP into what the mailbox keeps. */
final class MailReader {
    private static final int LONGEST_BODY = 64 * 1024;

    private MailReader() {}

    static ReceivedMail read(MovingMessage moving) throws MessagingException, IOException {
        MimeMessage message = moving.getMessage();
        String body = textOf(message);
        return new ReceivedMail(
                orEmpty(message.getMessageID()),
                orEmpty(message.getHeader("From", ", ")),
                moving.getToAddresses().stream().map(MailAddress::getEmail).toList(),
                orEmpty(message.getSubject()),
                Instant.now(),
                headersOf(message),
                body.substring(0, Math.min(body.length(), LONGEST_BODY)));
    }

    private static Map<String, String> headersOf(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.putIfAbsent(header.getName(), decoded(header.getValue()));
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    /** The first plain text of the mail, else the first text of another kind. */
    private static String textOf(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof String text) {
            return text;
        }
        if (content instanceof Multipart parts) {
            String other = "";
            for (int i = 0; i < parts.getCount(); i++) {
                String text = textOf(parts.getBodyPart(i));
                if (!text.isEmpty() && parts.getBodyPart(i).isMimeType("text/plain")) {
                    return text;
                }
                other = other.isEmpty() ? text : other;
            }
            return other;
        }
        return "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
