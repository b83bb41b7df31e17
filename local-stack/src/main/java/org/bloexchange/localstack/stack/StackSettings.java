package org.bloexchange.localstack.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.bloexchange.messaging.World;

/**
 * How a stack is to be.
 *
 * @param project the folder in which the services were built
 * @param services those that run; the mailbox runs where notification-service does
 * @param fresh whether what the data folder keeps is forgotten first
 * @param heals whether a part that ends by itself is started again
 * @param serviceSettings environment variables added to those of every service; they win
 */
public record StackSettings(
        Path project,
        Path data,
        World world,
        StackPorts ports,
        Set<Service> services,
        boolean fresh,
        boolean heals,
        Map<String, String> serviceSettings,
        Progress progress) {

    /** The folder of the project, which {@code ./blox} and the build pass on. */
    public static final String PROJECT_PROPERTY = "blox.project";

    public StackSettings {
        services = Set.copyOf(services);
        serviceSettings = Map.copyOf(serviceSettings);
    }

    /** The project folder this JVM was told; else the working directory, or its parent when that is a module. */
    public static Path projectFolder() {
        String told = System.getProperty(PROJECT_PROPERTY);
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        Path here = Path.of("").toAbsolutePath();
        Path above = here.getParent();
        if (above != null && above.resolve("local-stack").equals(here)) {
            return above;
        }
        return here;
    }

    /** The countries an embedded stack serves. */
    static final String COUNTRIES = "kz,kg,tj,tm,uz";
}
