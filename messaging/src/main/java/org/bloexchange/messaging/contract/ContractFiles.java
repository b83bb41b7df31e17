package org.bloexchange.messaging.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The resources of this module, in a folder of classes or in its jar. */
final class ContractFiles {

    /** Lies where the other contracts lie; a folder itself cannot be asked for, as jars need not list folders. */
    private static final String LANDMARK = "topics.yaml";

    private ContractFiles() {}

    /** Texts of all JSON files under a folder, by path relative to it, in order. */
    static Map<String, String> jsonUnder(String folder) {
        URL landmark = Objects.requireNonNull(
                ContractFiles.class.getClassLoader().getResource(LANDMARK), LANDMARK + " is not on the class path");
        try {
            URI place = landmark.toURI();
            if (!"jar".equals(place.getScheme())) {
                return read(Path.of(place).resolveSibling(folder));
            }
            URI jar = URI.create(place.getRawSchemeSpecificPart().replaceFirst("!/.*$", ""));
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
                return read(inside.getPath("/", folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class loader gave an address that is none", e);
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
