package org.bloexchange.localstack.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is needed of an HTTP/1.1 answer whose length is said; others are refused.
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
        String length = headers.get("content-length");
        if (length == null) {
            throw new IOException("An answer without Content-Length");
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        return new HttpAnswer(Integer.parseInt(first[1]), headers, body);
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
