package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {

    @Test
    void shouldReadOneAnswerAfterTheOther() throws IOException {
        // given
        InputStream in = bytes("HTTP/1.1 201 Created\r\nLocation: /api/v1/alerts/7\r\ncontent-length: 4\r\n\r\nbody"
                + "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        // when
        HttpAnswer first = HttpAnswer.read(in);
        HttpAnswer second = HttpAnswer.read(in);

        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers()).containsEntry("location", "/api/v1/alerts/7");
        assertThat(first.text()).isEqualTo("body");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void shouldReadAnAnswerInParts() throws IOException {
        // given
        InputStream in = bytes(
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0A;x=1\r\n0123456789\r\n0\r\n\r\n"
                        + "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");

        // when, then
        assertThat(HttpAnswer.read(in).text()).isEqualTo("abc0123456789");
        assertThat(HttpAnswer.read(in).status()).isEqualTo(204);
    }

    @Test
    void shouldRefuseWhatItCannotReadToItsEnd() {
        assertThatThrownBy(() -> HttpAnswer.read(bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nuntil the end")))
                .hasMessageContaining("Content-Length");
        assertThatThrownBy(() -> HttpAnswer.read(bytes("HTTP/1.1 200"))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> HttpAnswer.read(bytes("SMTP ready\r\n"))).isInstanceOf(IOException.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
