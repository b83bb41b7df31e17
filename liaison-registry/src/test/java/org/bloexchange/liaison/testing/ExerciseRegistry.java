package org.bloexchange.liaison.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A registry of the exercise world, and the credentials its first start left. */
public final class ExerciseRegistry implements QuarkusTestResourceLifecycleManager {

    /** Where the first start leaves the passwords. */
    public static final Path CREDENTIALS = Path.of("target", "it", "credentials.json");

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(CREDENTIALS.getParent());
            Files.deleteIfExists(CREDENTIALS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("blo.world", "exercise", "blo.credentials-file", CREDENTIALS.toString());
    }

    @Override
    public void stop() {
        // the file goes with the target folder
    }

    /** The password of an account of the first start. */
    public static String passwordOf(String username) {
        return StreamSupport.stream(credentials().spliterator(), false)
                .filter(entry -> entry.path("username").asText().equals(username))
                .map(entry -> entry.path("password").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The file as it stands. */
    public static JsonNode credentials() {
        try {
            return new ObjectMapper().readTree(CREDENTIALS.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
