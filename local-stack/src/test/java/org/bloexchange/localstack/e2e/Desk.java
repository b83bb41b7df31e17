package org.bloexchange.localstack.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.LiveStream;
import org.bloexchange.localstack.client.Pointer;

/** An open desk: it stays on the live stream, comes back with the last id it saw, and keeps all that was pushed. */
final class Desk implements AutoCloseable {

    private final ExchangeClient officer;
    private final ConcurrentLinkedQueue<Pointer> pushed = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean connected;
    private volatile OptionalLong lastSeen = OptionalLong.empty();

    private Desk(ExchangeClient officer) {
        this.officer = officer;
        this.thread = Thread.ofPlatform().daemon().name("desk").start(this::stayConnected);
    }

    static Desk open(ExchangeClient officer) {
        Desk desk = new Desk(officer);
        await().atMost(Duration.ofSeconds(30)).until(() -> desk.connected);
        return desk;
    }

    static Desk of(String office) {
        return open(SharedStack.officer(office));
    }

    private void stayConnected() {
        while (open) {
            try (LiveStream stream = officer.stream(lastSeen)) {
                connected = true;
                while (open && stream.isOpen()) {
                    stream.next(Duration.ofMillis(100)).ifPresent(this::keep);
                }
            } catch (RuntimeException refused) {
                connected = false;
                Thread.onSpinWait();
            }
        }
    }

    private void keep(Pointer pointer) {
        pushed.add(pointer);
        lastSeen = OptionalLong.of(pointer.id());
    }

    /** Everything pushed about these alerts, in the order it came. */
    List<Pointer> about(Collection<String> alertIds) {
        return pushed.stream()
                .filter(pointer -> alertIds.contains(pointer.alertId()))
                .toList();
    }

    /** Waits until something was pushed about each of the alerts. */
    void awaitAll(Collection<String> alertIds, Duration patience) {
        await("pushes about " + alertIds.size() + " alerts").atMost(patience).until(() -> alertsSeen(alertIds)
                .containsAll(alertIds));
    }

    /** Waits for a version of an alert. */
    Pointer awaitVersion(String alertId, int version, Duration patience) {
        await("version " + version).atMost(patience).until(() -> about(List.of(alertId)).stream()
                .anyMatch(pointer -> pointer.version() == version));
        return about(List.of(alertId)).stream()
                .filter(pointer -> pointer.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private Set<String> alertsSeen(Collection<String> alertIds) {
        Set<String> seen = new HashSet<>();
        about(alertIds).forEach(pointer -> seen.add(pointer.alertId()));
        return seen;
    }

    /** What a person would see twice: the same version of the same alert. */
    List<String> doubles(Collection<String> alertIds) {
        Set<String> seen = new HashSet<>();
        List<String> doubles = new ArrayList<>();
        for (Pointer pointer : about(alertIds)) {
            String notice = pointer.alertId() + " version " + pointer.version() + " " + pointer.type();
            if (!seen.add(notice)) {
                doubles.add(notice);
            }
        }
        return doubles;
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join(Duration.ofSeconds(5));
    }
}
