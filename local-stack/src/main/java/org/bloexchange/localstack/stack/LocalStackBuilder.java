package org.bloexchange.localstack.stack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bloexchange.messaging.World;

/**
 * Says how a {@link LocalStack} is to be. Left out: the exercise world, free ports, all services, parts that stay down when
 * they end.
 */
public final class LocalStackBuilder {
    private final Path data;
    private Path project = StackSettings.projectFolder();
    private World world = World.EXERCISE;
    private StackPorts ports = StackPorts.free();
    private Set<Service> services = EnumSet.allOf(Service.class);
    private boolean fresh;
    private boolean heals;
    private Progress progress = Progress.silent();
    private final Map<String, String> serviceSettings = new HashMap<>();

    LocalStackBuilder(Path data) {
        this.data = data;
    }

    public LocalStackBuilder project(Path folder) {
        this.project = folder;
        return this;
    }

    public LocalStackBuilder world(World which) {
        this.world = which;
        return this;
    }

    public LocalStackBuilder ports(StackPorts which) {
        this.ports = which;
        return this;
    }

    /** Only these services run, beside PostgreSQL and Kafka; alert-service needs the registry for its first start. */
    public LocalStackBuilder only(Service first, Service... others) {
        this.services = EnumSet.of(first, others);
        return this;
    }

    /** What the data folder keeps is forgotten when the stack starts. */
    public LocalStackBuilder fresh() {
        this.fresh = true;
        return this;
    }

    /** A part that ends by itself is started again. */
    public LocalStackBuilder healing() {
        this.heals = true;
        return this;
    }

    public LocalStackBuilder progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /** An environment variable of every service; it wins over what the stack itself would say. */
    public LocalStackBuilder serviceSetting(String name, String value) {
        serviceSettings.put(name, value);
        return this;
    }

    public LocalStack build() {
        return new LocalStack(
                new StackSettings(project, data, world, ports, services, fresh, heals, serviceSettings, progress));
    }
}
