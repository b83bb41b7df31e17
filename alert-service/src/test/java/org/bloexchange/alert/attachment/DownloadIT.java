package org.bloexchange.alert.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Files;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class DownloadIT {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private String added(byte[] file) {
        return new Sending(oybek, oybek.issued(aSeizure().to(FOTEHOBOD))).added("noise.png", file);
    }

    /** Eight readers of 10 MiB each, who stop reading: what is held for them is a few chunks, not 80 MiB. */
    @Test
    void shouldHoldAFewChunksOfWhatIsSent() throws Exception {
        byte[] file = Files.noise(10_000_000);
        assertThat(file.length).isBetween(9_900_000, AnnounceAttachment.MOST_BYTES);
        String location = added(file);
        String ask =
                "GET %s/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                        .formatted(location, TestTokens.token(FOTEHOBOD, Roles.OFFICER));
        long before = memory();
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket reader = new Socket();
                reader.setReceiveBufferSize(64 * 1024);
                reader.connect(new java.net.InetSocketAddress("localhost", RestAssured.port));
                reader.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
                readers.add(reader);
            }
            for (Socket reader : readers) {
                assertThat(reader.getInputStream().readNBytes(200_000)).hasSize(200_000);
            }

            assertThat(memory() - before).isLessThan(24L * MEBIBYTE);

            for (Socket reader : readers) {
                assertThat(lengthOf(reader.getInputStream())).isGreaterThan(file.length - 201_000L);
            }
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    private static long lengthOf(InputStream input) throws java.io.IOException {
        return input.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static long memory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + direct;
    }

    @Test
    void shouldSendTheRangeAskedFor() {
        String location = added(Files.noise(900_000));
        byte[] all = fotehobod.request().get(location + "/content").asByteArray();
        int size = all.length;

        assertRange(location, "bytes=0-0", all, 0, 1);
        assertRange(location, "bytes=262143-262145", all, 262_143, 262_146);
        assertRange(location, "bytes=100000-", all, 100_000, size);
        assertRange(location, "bytes=-300000", all, size - 300_000, size);
        assertRange(location, "bytes=500000-99999999", all, 500_000, size);
        for (String whole : List.of("bytes=0-1,5-6", "bytes=5-2", "items=0-1", "bytes=-", "bytes=99999999999-")) {
            Response answer = fotehobod.request().header("Range", whole).get(location + "/content");
            assertThat(answer.statusCode()).as(whole).isEqualTo(200);
            assertThat(answer.asByteArray()).isEqualTo(all);
        }
        fotehobod
                .request()
                .header("Range", "bytes=" + size + "-")
                .get(location + "/content")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + size);
        fotehobod
                .request()
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get(location + "/content")
                .then()
                .statusCode(200);
    }

    private void assertRange(String location, String range, byte[] all, int from, int to) {
        Response answer = fotehobod.request().header("Range", range).get(location + "/content");

        answer.then()
                .statusCode(206)
                .header("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + all.length)
                .header("Content-Length", Integer.toString(to - from));
        assertThat(answer.asByteArray()).as(range).isEqualTo(Arrays.copyOfRange(all, from, to));
    }
}
