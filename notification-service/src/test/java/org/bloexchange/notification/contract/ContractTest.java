package org.bloexchange.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bloexchange.messaging.contract.Golden;
import org.bloexchange.messaging.contract.Goldens;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;

/** That there is a golden example of every type this service reads; each feature reads its own in its own contract test. */
class ContractTest {

    private static final Set<String> CONSUMED =
            Set.of("directory", "contacts", "duties", "revocations", "alerts", "responses");

    @Test
    void shouldHaveAnExampleOfEveryTypeItReads() {
        List<String> examples =
                new Goldens().all().stream().map(Golden::type).distinct().toList();

        assertThat(TopicCatalogue.load().streams().stream()
                        .filter(stream -> CONSUMED.contains(stream.name()))
                        .map(StreamDefinition::schemas)
                        .flatMap(schemas -> schemas.keySet().stream()))
                .isSubsetOf(examples);
    }
}
