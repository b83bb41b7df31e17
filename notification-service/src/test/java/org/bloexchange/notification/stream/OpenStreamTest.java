package org.bloexchange.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenStreamTest {

    private static final Instant EXPIRY = Instant.parse("2026-11-24T12:10:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final List<OpenStream> loads = new ArrayList<>();
    private final List<OpenStream> gone = new ArrayList<>();
    private int cuts;

    private record Settings(Duration heartbeat, Duration lookBack, int buffer, Duration stall, int perContact)
            implements StreamConfig {}

    private static Settings settings(Duration heartbeat, Duration stall) {
        return new Settings(heartbeat, Duration.ofDays(3), 4, stall, 16);
    }

    private OpenStream stream(@Nullable Long after) {
        return stream(after, settings(Duration.ofSeconds(15), Duration.ofSeconds(30)));
    }

    private OpenStream stream(@Nullable Long after, StreamConfig config) {
        OpenStream.Owner owner =
                new OpenStream.Owner(UUID.randomUUID(), UUID.randomUUID().toString(), null, NOW, EXPIRY);
        return new OpenStream(owner, config, after, loads::add, gone::add, () -> cuts++);
    }

    private static OpenStream.Frame frame(long counter) {
        return new OpenStream.Frame(counter, ("id: " + counter + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<OpenStream.Frame> frames(long... counters) {
        List<OpenStream.Frame> frames = new ArrayList<>();
        for (long counter : counters) {
            frames.add(frame(counter));
        }
        return frames;
    }

    @Test
    void shouldOpenAtOnceAndReadTheTableFirst() {
        OpenStream stream = stream(7L);
        Client client = new Client(true);

        stream.bytes().subscribe(client);

        assertThat(client.text.toString()).startsWith("retry: ");
        assertThat(loads).containsExactly(stream);
        assertThat(stream.cursor()).isEqualTo(7);
    }

    @Test
    void shouldPushAtOnceWhatFollowsTheCursor() {
        OpenStream stream = stream(7L);
        Client client = new Client(true);
        stream.bytes().subscribe(client);
        stream.loaded(frames(8), 8, false);

        stream.push(frame(9));
        stream.push(frame(9));
        stream.push(frame(8));

        assertThat(client.ids()).containsExactly(8L, 9L);
        assertThat(loads).hasSize(1);
    }

    @Test
    void shouldReadTheTableWhenAPushDoesNotFollow() {
        OpenStream stream = stream(7L);
        Client client = new Client(true);
        stream.bytes().subscribe(client);
        stream.loaded(List.of(), 7, false);

        stream.push(frame(9));
        assertThat(client.ids()).isEmpty();
        assertThat(loads).hasSize(2);

        stream.loaded(frames(8, 9), 9, false);
        assertThat(client.ids()).containsExactly(8L, 9L);
    }

    @Test
    void shouldReadAgainWhenSomethingCameWhileReading() {
        OpenStream stream = stream(null);
        Client client = new Client(true);
        stream.bytes().subscribe(client);

        stream.push(frame(5));
        stream.loaded(frames(3), 4, false);

        assertThat(loads).hasSize(2);
        assertThat(stream.isFromUndelivered()).isFalse();
        stream.loaded(frames(5), 5, false);
        assertThat(client.ids()).containsExactly(3L, 5L);
    }

    @Test
    void shouldReadTheNextPageOnlyWhenTheClientTookTheLast() {
        OpenStream stream = stream(0L);
        Client client = new Client(false);
        stream.bytes().subscribe(client);
        stream.loaded(frames(1, 2, 3, 4, 5, 6), 9, true);
        assertThat(loads).hasSize(1);

        client.takeMore();
        assertThat(loads).hasSize(1);
        client.takeMore();
        assertThat(loads).hasSize(2);

        stream.loaded(frames(7, 8, 9), 9, false);
        assertThat(client.ids()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void shouldGoBackWhenTheClientComesFromAfterARestore() {
        OpenStream stream = stream(100L);
        Client client = new Client(true);
        stream.bytes().subscribe(client);
        stream.loaded(List.of(), 40, false);

        stream.push(frame(41));

        assertThat(client.ids()).containsExactly(41L);
    }

    @Test
    void shouldCutOffAClientThatDoesNotRead() {
        OpenStream stream = stream(0L);
        Client client = new Client(false);
        stream.bytes().subscribe(client);
        stream.loaded(List.of(), 0, false);

        for (long counter = 1; counter <= 4; counter++) {
            stream.push(frame(counter));
        }
        assertThat(cuts).isZero();
        stream.push(frame(5));

        assertThat(cuts).isOne();
        assertThat(gone).containsExactly(stream);
        stream.push(frame(6));
        assertThat(gone).hasSize(1);
    }

    @Test
    void shouldCutOffAClientThatTookNothingForTooLong() {
        OpenStream stream = stream(0L, settings(Duration.ofSeconds(15), Duration.ZERO));
        stream.bytes().subscribe(new Client(false));

        stream.tick(NOW, false);

        assertThat(cuts).isOne();
    }

    @Test
    void shouldSendHeartbeatsInSilenceOnly() {
        OpenStream stream = stream(0L, settings(Duration.ZERO, Duration.ofSeconds(30)));
        Client client = new Client(true);
        stream.bytes().subscribe(client);
        stream.loaded(List.of(), 0, false);

        assertThat(stream.tick(NOW, false)).isTrue();
        assertThat(client.text.toString()).endsWith(":\n\n");

        OpenStream talkative = stream(0L);
        talkative.bytes().subscribe(new Client(true));
        assertThat(talkative.tick(NOW, false)).isFalse();
    }

    @Test
    void shouldSayExpiredAndEndWhenTheTokenRunsOut() {
        OpenStream stream = stream(0L);
        Client client = new Client(true);
        stream.bytes().subscribe(client);
        stream.loaded(List.of(), 0, false);

        stream.tick(EXPIRY.minusMillis(1), false);
        assertThat(client.completed).isFalse();
        stream.tick(EXPIRY, false);

        assertThat(client.text.toString()).endsWith("event: expired\ndata: {}\n\n");
        assertThat(client.completed).isTrue();
        assertThat(gone).containsExactly(stream);
    }

    @Test
    void shouldEndWhenTheAccountIsRevoked() {
        OpenStream stream = stream(0L);
        Client client = new Client(true);
        stream.bytes().subscribe(client);

        stream.tick(NOW, true);

        assertThat(client.completed).isTrue();
    }

    @Test
    void shouldBeGoneWhenTheClientIs() {
        OpenStream stream = stream(0L);
        Client client = new Client(true);
        stream.bytes().subscribe(client);

        java.util.Objects.requireNonNull(client.subscription).cancel();
        stream.push(frame(1));

        assertThat(gone).containsExactly(stream);
        assertThat(client.ids()).isEmpty();
    }
}
