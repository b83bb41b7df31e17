package org.bloexchange.engines;

import java.nio.file.Path;
import java.util.List;

/**
 * What every engine is told.
 *
 * @param dir its own folder; what it keeps survives there
 * @param port the port of 127.0.0.1 it serves on
 * @param log the file its output is appended to
 * @param classPath of the host process
 * @param jvmFlags added to the host's own
 */
public record EngineSettings(Path dir, int port, Path log, String classPath, List<String> jvmFlags) {
    public EngineSettings {
        dir = dir.toAbsolutePath();
        log = log.toAbsolutePath();
        jvmFlags = List.copyOf(jvmFlags);
    }

    /** With the class path of this JVM. */
    public static EngineSettings of(Path dir, int port, Path log) {
        return new EngineSettings(dir, port, log, ChildSpec.ownClassPath(), List.of());
    }

    public EngineSettings withJvmFlags(String... flags) {
        return new EngineSettings(dir, port, log, classPath, List.of(flags));
    }
}
