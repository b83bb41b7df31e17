package org.bloexchange.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bloexchange.engines.Ports;
import org.bloexchange.engines.mailbox.MailboxClient;
import org.bloexchange.engines.postgres.PostgresEngine;
import org.bloexchange.localstack.stack.StackRecord.ProcessEntry;
import org.jspecify.annotations.Nullable;

/**
 * The whole exchange on this machine: PostgreSQL, Kafka, a mailbox and the three services, each in a process of its
 * own. People start it by {@code ./blox up}; end-to-end tests and benchmarks start the same object.
 *
 * <p>Every part ends when this JVM does, however it does. What the parts keep stays in the data folder.
 */
public final class LocalStack implements AutoCloseable {
    private final StackSettings settings;
    private final DataFolder data;
    private final StackParts making;
    private final Healer healer;
    private final Map<String, Part> parts = new ConcurrentSkipListMap<>();
    private final List<Part> engines;
    private final List<Part> services = new ArrayList<>();
    private @Nullable FileLock lock;
    private volatile boolean ready;
    private volatile boolean closing;

    LocalStack(StackSettings settings) {
        this.settings = settings;
        this.data = new DataFolder(settings.data());
        this.making = new StackParts(settings, data);
        this.healer = new Healer(settings.progress(), this::record);
        this.engines = making.engines();
        engines.forEach(this::adopt);
    }

    /** A stack that keeps its data in the folder. */
    public static LocalStackBuilder at(Path data) {
        return new LocalStackBuilder(data);
    }

    /** The stack that runs on the folder now, as it recorded itself. */
    public static Optional<StackRecord> running(Path data) {
        return StackRecord.read(new DataFolder(data).record())
                .filter(record -> record.launcher().running().isPresent());
    }

    /**
     * Starts every part and returns when all serve and are caught up.
     *
     * @throws StackException saying what is wrong and how to mend it; nothing runs then
     */
    public LocalStack start() {
        lock = data.lock()
                .orElseThrow(() -> new StackException("A stack runs already on the data folder " + data.path() + "."));
        try {
            StackRecord.read(data.record()).ifPresent(last -> Leftovers.awaitEnd(last, settings.progress()));
            if (settings.fresh()) {
                data.forget();
            }
            data.prepare(settings.world());
            settings.ports().requireFree();
            LogRotation.rotate(data.logs());
            record();
            for (Service service : Service.values()) {
                if (runs(service)) {
                    services.add(
                            adopt(making.service(service, 1, settings.ports().of(service))));
                }
            }
            startAll(engines);
            making.createDatabases();
            startAll(services);
            ready = true;
            record();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Part adopt(Part part) {
        parts.put(part.name(), part);
        if (settings.heals()) {
            healer.watch(part);
        }
        return part;
    }

    private void startAll(List<Part> some) {
        settings.progress()
                .say("Starting "
                        + String.join(", ", some.stream().map(Part::name).toList()));
        Together.run(some.stream().map(part -> (Runnable) () -> start(part)).toList());
    }

    private void start(Part part) {
        if (closing) {
            throw new StackException("The stack is being stopped");
        }
        long from = System.nanoTime();
        part.start();
        settings.progress().say("  " + part.name() + " is ready after " + Seconds.since(from));
        record();
    }

    /** One more process of a service, on a free port, started and ready. */
    public Part addReplica(String service) {
        long present = services.stream()
                .filter(part -> part.name().startsWith(service))
                .count();
        Part replica = adopt(making.service(Service.named(service), (int) present + 1, Ports.free()));
        services.add(replica);
        start(replica);
        return replica;
    }

    /** The part of that name: {@code postgres}, {@code kafka}, {@code mailbox} or a service. */
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("There is no part " + name + " but " + parts.keySet());
        }
        return part;
    }

    /** Whether the service is one of those that run. */
    public boolean runs(Service service) {
        return settings.services().contains(service);
    }

    public Collection<Part> parts() {
        return List.copyOf(parts.values());
    }

    public StackPorts ports() {
        return settings.ports();
    }

    public DataFolder data() {
        return data;
    }

    /** Where the first replica of the service answers. */
    public URI uri(Service service) {
        return settings.ports().uri(service);
    }

    /** The JDBC URL of a service's database; {@link #superuser()} may look into all of them. */
    public String jdbcUrl(Service service) {
        return making.jdbcUrl(service);
    }

    /** Name and password of the role that may enter every database. */
    public Map.Entry<String, String> superuser() {
        return Map.entry(PostgresEngine.SUPERUSER, making.postgres.password());
    }

    public String bootstrapServers() {
        return making.kafka.bootstrapServers();
    }

    public MailboxClient mailbox() {
        return making.mailbox.client();
    }

    public Credentials credentials() {
        return Credentials.read(data.credentials());
    }

    private synchronized void record() {
        List<ProcessEntry> entries = parts.values().stream()
                .filter(Part::isAlive)
                .map(part -> ProcessEntry.of(part.name(), part.pid()))
                .toList();
        ProcessEntry launcher =
                ProcessEntry.of("launcher", ProcessHandle.current().pid());
        new StackRecord(settings.world().code(), settings.ports().base(), ready, launcher, entries)
                .write(data.record());
    }

    /** Stops every part in order: the services first, so that what is in flight is drained, then the engines. */
    @Override
    public void close() {
        closing = true;
        healer.close();
        stopInOrder();
    }

    private synchronized void stopInOrder() {
        if (lock == null) {
            return;
        }
        stopAll(services);
        Part postgres = part("postgres");
        stopAll(engines.stream().filter(engine -> !engine.equals(postgres)).toList());
        stopAll(List.of(postgres));
        try {
            Files.deleteIfExists(data.record());
            lock.channel().close();
            lock = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopAll(List<Part> some) {
        List<Part> alive = some.stream().filter(Part::isAlive).toList();
        if (!alive.isEmpty()) {
            settings.progress()
                    .say("Stopping "
                            + String.join(", ", alive.stream().map(Part::name).toList()));
            Together.run(alive.stream().map(part -> (Runnable) part::stop).toList());
        }
    }
}
