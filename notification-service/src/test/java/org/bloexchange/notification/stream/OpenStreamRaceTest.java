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
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OpenStreamRaceTest {

    private record Settings(Duration heartbeat, Duration lookBack, int buffer, Duration stall, int perContact)
            implements StreamConfig {}

    private static OpenStream.Frame frame(long counter) {
        return new OpenStream.Frame(counter, ("id: " + counter + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Four writers take numbers and push them late and mixed up, against a table that always knows: no gap, no repeat. */
    @Test
    void shouldNeitherSkipNorRepeatWhateverTheRace() throws Exception {
        AtomicLong table = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(5);
        Settings config = new Settings(Duration.ofSeconds(15), Duration.ofDays(3), 100_000, Duration.ofMinutes(1), 16);
        OpenStream.Owner owner = new OpenStream.Owner(UUID.randomUUID(), "account", null, Instant.EPOCH, Instant.MAX);
        // a reading that begins another one registers it before it ends itself: nothing is under way when all have
        // arrived
        Phaser readings = new Phaser(1);
        OpenStream stream = new OpenStream(
                owner,
                config,
                0L,
                behind -> {
                    readings.register();
                    threads.execute(() -> {
                        long upTo = table.get();
                        List<OpenStream.Frame> missing = new ArrayList<>();
                        for (long counter = behind.cursor() + 1; counter <= upTo; counter++) {
                            missing.add(frame(counter));
                        }
                        behind.loaded(missing, upTo, false);
                        readings.arriveAndDeregister();
                    });
                },
                ended -> {},
                () -> {});
        Client client = new Client(true);
        stream.bytes().subscribe(client);
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
        readings.awaitAdvanceInterruptibly(readings.arrive(), 30, TimeUnit.SECONDS);
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        List<Long> ids = client.ids();
        assertThat(ids).hasSize(10_000).isSorted().doesNotHaveDuplicates();
    }
}
