package org.bloexchange.localstack.bench;

import java.time.Duration;
import java.util.OptionalLong;
import org.bloexchange.localstack.bench.Arrivals.Percentiles;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.LiveStream;
import org.bloexchange.localstack.stack.Service;

/**
 * From when an officer's POST should have been sent, at a fixed rate, to when the pointer has arrived on the live stream
 * of the counterpart's officer. The desk does not say that it has them.
 */
final class PushPhase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BenchStack stack;
    private final Pace pace;
    private final ExchangeClient sender;
    private final ExchangeClient recipient;
    private OptionalLong lastSeen = OptionalLong.empty();

    PushPhase(BenchStack stack, Pace pace) {
        this.stack = stack;
        this.pace = pace;
        this.sender = stack.officer(SampleSeizure.SENDER);
        this.recipient = stack.officer(SampleSeizure.RECIPIENT);
    }

    Percentiles measure(int perSecond, Duration length) throws Exception {
        Arrivals arrivals = new Arrivals();
        try (LiveStream stream = recipient.stream(lastSeen);
                Crew posters = new Crew(AlertPoster.several(
                        BenchSize.CONNECTIONS,
                        stack.stack().uri(Service.ALERT),
                        sender.token(),
                        SampleSeizure.body(),
                        arrivals::answered))) {
            posters.work(new OpenLoop(pace, perSecond, length));
            collect(stream, arrivals);
            lastSeen = OptionalLong.of(stream.lastEventId());
        }
        return arrivals.percentiles();
    }

    // pointers carry the time of their arrival, so they may be looked at later
    private void collect(LiveStream stream, Arrivals arrivals) {
        long deadline = pace.nanoTime() + PATIENCE.toNanos();
        while (arrivals.missing() > 0 && pace.nanoTime() < deadline) {
            stream.next(Duration.ofMillis(100))
                    .ifPresent(pointer -> arrivals.arrived(pointer.alertId(), pointer.receivedNanos()));
        }
    }
}
