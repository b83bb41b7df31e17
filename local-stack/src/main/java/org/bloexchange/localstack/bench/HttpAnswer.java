package org.bloexchange.localstack.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is needed of an HTTP/1.1 answer whose length is said, of all or of each part; others are refused.
 *
 * @param headers by their names in lower case
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    /** Reads exactly one answer, so that the connection can be used again. */
    static HttpAnswer read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.1")) {
            throw new IOException("No HTTP/1.1 answer");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new HttpAnswer(Integer.parseInt(first[1]), headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return parts(in);
        }
        String length = headers.get("content-length");
        if (length == null) {
            throw new IOException("An answer without Content-Length");
        }
        return in.readNBytes(Integer.parseInt(length));
    }

    private static byte[] parts(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = partLength(in); length > 0; length = partLength(in)) {
            body.write(in.readNBytes(length));
            line(in);
        }
        // after the last part there may be headers
        for (String line = line(in); !line.isEmpty(); line = line(in)) {}
        return body.toByteArray();
    }

    private static int partLength(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed within an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
