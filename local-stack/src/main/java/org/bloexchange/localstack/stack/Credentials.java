package org.bloexchange.localstack.stack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of {@code credentials.json}. */
public record Credentials(List<Credential> all) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Credentials {
        all = List.copyOf(all);
    }

    /** Reads the file liaison-registry wrote. */
    public static Credentials read(Path file) {
        try {
            return new Credentials(List.of(JSON.readValue(file.toFile(), Credential[].class)));
        } catch (IOException e) {
            throw new StackException("The accounts cannot be read from " + file, e);
        }
    }

    /** The first account with that role at the office. */
    public Optional<Credential> find(String office, String role) {
        return at(office).filter(account -> account.has(role)).findFirst();
    }

    /** The officer of an office; somebody who is no supervisor, where there is a choice. */
    public Credential officer(String office) {
        return at(office)
                .filter(account -> account.has("OFFICER") && !account.has("SUPERVISOR"))
                .findFirst()
                .or(() -> find(office, "OFFICER"))
                .orElseThrow(() -> new StackException("There is no officer of " + office + " among the accounts"));
    }

    private Stream<Credential> at(String office) {
        return all.stream().filter(account -> office.equals(account.office()));
    }
}
