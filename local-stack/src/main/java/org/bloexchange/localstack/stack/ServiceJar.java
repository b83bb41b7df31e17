package org.bloexchange.localstack.stack;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.bloexchange.engines.ParentWatch;

/** A service as Quarkus packaged it, run under the eyes of {@link ParentWatch}. */
record ServiceJar(Path jar) {
    static ServiceJar of(Path project, Service service) {
        Path jar = project.resolve(service.artifact()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StackException(service.artifact() + " has not been built (" + jar
                    + " is missing). ./blox up builds it; or run: ./mvnw package -DskipTests");
        }
        return new ServiceJar(jar);
    }

    String classPath() {
        try {
            Path watch = Path.of(ParentWatch.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return watch + File.pathSeparator + jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String mainClass() {
        return attribute(Attributes.Name.MAIN_CLASS.toString());
    }

    /** What {@code java -jar} would read from the manifest by itself. */
    List<String> jvmFlags() {
        List<String> flags = new ArrayList<>();
        for (String opened : attribute("Add-Opens").split(" ")) {
            if (!opened.isEmpty()) {
                flags.add("--add-opens=" + opened + "=ALL-UNNAMED");
            }
        }
        return flags;
    }

    private String attribute(String name) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String value = file.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new StackException(jar + " cannot be read. Build again: ./mvnw package -DskipTests", e);
        }
    }
}
