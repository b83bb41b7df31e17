package org.bloexchange.engines;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java program to be run as a child of this process.
 *
 * @param name what people call it, e.g. {@code postgres}
 * @param classPath entries joined as the system joins them
 * @param mainClass must call {@link ParentWatch#watch()}, or be run through {@link ParentWatch} itself
 * @param jvmFlags e.g. {@code -Xmx64m}
 * @param environment added to this process's own
 * @param directory where it runs: no file that happens to lie where the user stands may change it
 * @param log where its output is appended
 */
public record ChildSpec(
        String name,
        String classPath,
        String mainClass,
        List<String> jvmFlags,
        List<String> arguments,
        Map<String, String> environment,
        Path directory,
        Path log) {

    public ChildSpec {
        jvmFlags = List.copyOf(jvmFlags);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The class path of this JVM, with entries that stay right when the child works in another folder. */
    public static String ownClassPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        // Ctrl-C reaches every process of the terminal at once; the launcher alone decides the order in which parts
        // stop.
        // A signal ignored before exec stays ignored: the JVM leaves such signals alone.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }
}
