package org.bloexchange.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A client that takes as many writes as it is told to. */
    private static final class Client implements Flow.Subscriber<byte[]> {

        private final StringBuilder text = new StringBuilder();
        private final boolean eager;
        private Flow.@Nullable Subscription subscription;
        private boolean completed;

        Client(boolean eager) {
            this.eager = eager;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(byte[] bytes) {
            text.append(new String(bytes, StandardCharsets.UTF_8));
            if (eager) {
                takeMore();
            }
        }

        void takeMore() {
            if (subscription != null) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            completed = true;
        }

        List<Long> ids() {
            List<Long> ids = new ArrayList<>();
            Matcher id = Pattern.compile("id: (\\d+)\n").matcher(text);
            while (id.find()) {
                ids.add(Long.valueOf(id.group(1)));
            }
            return ids;
        }
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

        stream.subscribe(client);

        assertThat(client.text.toString()).startsWith("retry: ");
        assertThat(loads).containsExactly(stream);
        assertThat(stream.cursor()).isEqualTo(7);
    }

    @Test
    void shouldPushAtOnceWhatFollowsTheCursor() {
        OpenStream stream = stream(7L);
        Client client = new Client(true);
        stream.subscribe(client);
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
        stream.subscribe(client);
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
        stream.subscribe(client);

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
        stream.subscribe(client);
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
        stream.subscribe(client);
        stream.loaded(List.of(), 40, false);

        stream.push(frame(41));

        assertThat(client.ids()).containsExactly(41L);
    }

    @Test
    void shouldCutOffAClientThatDoesNotRead() {
        OpenStream stream = stream(0L);
        Client client = new Client(false);
        stream.subscribe(client);
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
        stream.subscribe(new Client(false));

        stream.tick(NOW, false);

        assertThat(cuts).isOne();
    }

    @Test
    void shouldSendHeartbeatsInSilenceOnly() {
        OpenStream stream = stream(0L, settings(Duration.ZERO, Duration.ofSeconds(30)));
        Client client = new Client(true);
        stream.subscribe(client);
        stream.loaded(List.of(), 0, false);

        assertThat(stream.tick(NOW, false)).isTrue();
        assertThat(client.text.toString()).endsWith(":\n\n");

        OpenStream talkative = stream(0L);
        talkative.subscribe(new Client(true));
        assertThat(talkative.tick(NOW, false)).isFalse();
    }

    @Test
    void shouldSayExpiredAndEndWhenTheTokenRunsOut() {
        OpenStream stream = stream(0L);
        Client client = new Client(true);
        stream.subscribe(client);
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
        stream.subscribe(client);

        stream.tick(NOW, true);

        assertThat(client.completed).isTrue();
    }

    @Test
    void shouldBeGoneWhenTheClientIs() {
        OpenStream stream = stream(0L);
        Client client = new Client(true);
        stream.subscribe(client);

        java.util.Objects.requireNonNull(client.subscription).cancel();
        stream.push(frame(1));

        assertThat(gone).containsExactly(stream);
        assertThat(client.ids()).isEmpty();
    }

    /** Four writers take numbers and push them late and mixed up, against a table that always knows: no gap, no repeat. */
    @Test
    void shouldNeitherSkipNorRepeatWhateverTheRace() throws InterruptedException {
        AtomicLong table = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(5);
        Settings config = new Settings(Duration.ofSeconds(15), Duration.ofDays(3), 100_000, Duration.ofMinutes(1), 16);
        OpenStream.Owner owner = new OpenStream.Owner(UUID.randomUUID(), "account", null, NOW, EXPIRY);
        OpenStream stream = new OpenStream(
                owner,
                config,
                0L,
                behind -> threads.execute(() -> {
                    long upTo = table.get();
                    List<OpenStream.Frame> missing = new ArrayList<>();
                    for (long counter = behind.cursor() + 1; counter <= upTo; counter++) {
                        missing.add(frame(counter));
                    }
                    behind.loaded(missing, upTo, false);
                }),
                gone::add,
                () -> cuts++);
        Client client = new Client(true);
        stream.subscribe(client);
        CountDownLatch written = new CountDownLatch(4);
        for (int writer = 0; writer < 4; writer++) {
            threads.execute(() -> {
                for (int count = 0; count < 2500; count++) {
                    long counter = table.incrementAndGet();
                    stream.push(frame(counter));
                }
                written.countDown();
            });
        }
        assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        List<Long> ids = client.ids();
        assertThat(ids).hasSize(10_000).isSorted().doesNotHaveDuplicates();
    }
}
