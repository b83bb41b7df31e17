package org.bloexchange.liaison.firststart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Broker;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.bloexchange.messaging.contract.Golden;
import org.bloexchange.messaging.contract.Goldens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first start says on the topics, compared with the contracts. */
@QuarkusTest
@TestProfile(AnEmptyDatabase.class)
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class PublishedIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final Goldens GOLDENS = new Goldens();
    private static final List<String> COUNTRIES = List.of("kz", "kg", "tj", "tm", "uz");

    @Test
    void shouldTellEveryoneTheWholeDirectoryWhenLoaded() {
        List<ContractRecord> directory = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            directory.clear();
            COUNTRIES.forEach(country -> directory.addAll(Broker.records("exercise.blo.all.directory.v1." + country)));
            return directory.size() >= 146 + 28 + 43;
        });

        assertThat(directory)
                .extracting(ContractRecord::key)
                .hasSize(146 + 28 + 43)
                .doesNotHaveDuplicates();
        assertThat(directory)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"crossing-point.changed/oybek", "office.changed/oybek"})
    void shouldEqualTheGoldenExampleWhenItIsAboutOybek(String name) throws IOException {
        Golden golden = GOLDENS.named(name);

        ContractRecord record =
                Broker.last(golden.record().topic(), golden.record().key(), any -> true);

        assertThat(JSON.readTree(record.data())).isEqualTo(JSON.readTree(golden.data()));
        assertThat(withoutTimes(record.headers()))
                .isEqualTo(withoutTimes(golden.record().headers()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact.changed/officer-as-counterparts-see-it", "duty.changed/oybek-round-the-clock"})
    void shouldHaveTheShapeOfTheGoldenExampleWhenIdsDiffer(String name) throws IOException {
        Golden golden = GOLDENS.named(name);
        JsonNode expected = JSON.readTree(golden.data());

        ContractRecord record = Broker.records(golden.record().topic(), all -> all.size() >= 10).stream()
                .filter(one -> text(one, "office").equals("UZ-OYBEK"))
                .filter(one ->
                        text(one, "function").equals(expected.path("function").asText()))
                .findFirst()
                .orElseThrow();

        assertThat(CONTRACTS.problems(record)).isEmpty();
        assertThat(shape("", JSON.readTree(record.data()))).isEqualTo(shape("", expected));
    }

    @Test
    void shouldTellACountryOfTheContactsItsOfficesMaySeeOnlyWhenLoaded() {
        List<ContractRecord> seenByTajikistan =
                Broker.records("exercise.blo.tj.contacts.v1.uz", all -> all.size() >= 14);
        List<ContractRecord> seenByTurkmenistan =
                Broker.records("exercise.blo.tm.contacts.v1.uz", all -> all.size() >= 11);
        List<ContractRecord> own = Broker.records("exercise.blo.uz.contacts.v1.uz", all -> all.size() >= 20);

        // nine offices and the unit: abroad all officers and the coordinator; supervisors only where they face the
        // reader
        assertThat(names(own)).hasSize(20).contains("Admin UZ 1", "Supervisor Dustlik 1");
        assertThat(names(seenByTajikistan))
                .contains("Officer Oybek 1", "Supervisor Oybek 1", "Coordinator UZ 1")
                .doesNotContain("Supervisor Dustlik 1", "Admin UZ 1");
        assertThat(names(seenByTurkmenistan))
                .contains("Officer Oybek 1", "Supervisor Alat 1")
                .doesNotContain("Supervisor Oybek 1", "Admin UZ 1");
        assertThat(Stream.of(own, seenByTajikistan, seenByTurkmenistan).flatMap(List::stream))
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
    }

    @Test
    void shouldTellRotasToTheOwnCountryOnlyWhenLoaded() {
        for (String country : COUNTRIES) {
            String topic = "exercise.blo." + country + ".duties.v1." + country;
            assertThat(Broker.records(topic, all -> !all.isEmpty()))
                    .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty())
                    .allSatisfy(record -> assertThat(text(record, "country")).isEqualToIgnoringCase(country));
        }
    }

    private static List<String> names(List<ContractRecord> records) {
        return records.stream().map(record -> text(record, "name")).toList();
    }

    private static String text(ContractRecord record, String field) {
        try {
            return JSON.readTree(Objects.requireNonNull(record.data()))
                    .path(field)
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> withoutTimes(Map<String, String> headers) {
        Map<String, String> rest = new TreeMap<>(headers);
        rest.keySet().removeAll(Set.of("ce_time", "ce_recordedtime"));
        return rest;
    }

    /** Which fields there are, and of which kind. */
    private static Set<String> shape(String place, JsonNode node) {
        Set<String> shape = new TreeSet<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> shape.addAll(shape(place + "/" + field.getKey(), field.getValue())));
        } else if (node.isArray()) {
            node.forEach(item -> shape.addAll(shape(place + "/*", item)));
        } else {
            shape.add(place + " " + node.getNodeType());
        }
        return shape;
    }
}
