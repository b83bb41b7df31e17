package org.bloexchange.notification.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.notification.notice.Notice;
import org.bloexchange.notification.notice.NoticeListener;
import org.jspecify.annotations.Nullable;

/** The streams this replica holds. A committed notice goes to them at once, without a look at the table. */
@ApplicationScoped
public class OpenStreams implements NoticeListener {

    private final StreamLoader loader;
    private final StreamConfig config;
    private final Map<UUID, List<OpenStream>> byContact = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Counter cutOff;
    private volatile boolean closing;

    OpenStreams(StreamLoader loader, StreamConfig config, MeterRegistry meters) {
        this.loader = loader;
        this.config = config;
        Gauge.builder("blo.stream.open", open::get)
                .description("Live streams this replica holds")
                .register(meters);
        cutOff = Counter.builder("blo.stream.cut")
                .description("Streams ended because their client did not read")
                .register(meters);
    }

    /**
     * Opens a stream; it is held from now on, and reads what it missed once it is subscribed to.
     *
     * @param after the counter the client has; null to begin with what no device has yet
     * @param cut ends the connection at once
     * @throws ProblemException 429 if the contact has too many, 503 if this replica stops
     */
    OpenStream open(OpenStream.Owner owner, @Nullable Long after, Runnable cut) {
        if (closing) {
            throw ProblemException.unavailable(1, "This replica stops, another one serves");
        }
        OpenStream stream = new OpenStream(owner, config, after, loader::load, this::remove, () -> {
            cutOff.increment();
            cut.run();
        });
        byContact.compute(owner.contact(), (contact, had) -> {
            List<OpenStream> streams = had == null ? new CopyOnWriteArrayList<>() : had;
            if (streams.size() >= config.perContact()) {
                throw ProblemException.tooManyRequests(15);
            }
            streams.add(stream);
            return streams;
        });
        open.incrementAndGet();
        return stream;
    }

    @Override
    public void made(List<Notice> notices) {
        for (Notice notice : notices) {
            List<OpenStream> streams = byContact.get(notice.contactId());
            if (streams != null) {
                OpenStream.Frame frame = new OpenStream.Frame(notice.counter(), Frames.of(notice));
                streams.forEach(stream -> stream.push(frame));
            }
        }
    }

    /** Those of the contacts that have streams here. */
    Set<UUID> heldOf(Collection<UUID> contacts) {
        Set<UUID> held = new HashSet<>(contacts);
        held.retainAll(byContact.keySet());
        return held;
    }

    /** There is something up to that number for the contact. */
    void wake(UUID contact, long counter) {
        byContact.getOrDefault(contact, List.of()).forEach(stream -> stream.wake(counter));
    }

    /** Ends all in an orderly way and opens no more: the process stops, clients reconnect to another replica. */
    void closeAll() {
        closing = true;
        forEach(OpenStream::close);
    }

    void forEach(Consumer<OpenStream> action) {
        byContact.values().forEach(streams -> streams.forEach(action));
    }

    private void remove(OpenStream stream) {
        byContact.computeIfPresent(stream.owner().contact(), (contact, streams) -> {
            if (streams.remove(stream)) {
                open.decrementAndGet();
            }
            return streams.isEmpty() ? null : streams;
        });
    }
}
