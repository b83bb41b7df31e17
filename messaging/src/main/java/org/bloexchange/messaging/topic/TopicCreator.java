package org.bloexchange.messaging.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates what {@code topics.yaml} lists and the broker lacks. Several processes may do so at once. */
public final class TopicCreator {

    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private TopicCreator() {}

    /**
     * Creates missing topics and leaves existing ones as they are.
     *
     * @return how many were created
     * @throws ExecutionException if the broker refuses
     * @throws TimeoutException if it does not answer
     */
    public static int createMissing(Map<String, Object> brokerSettings, Topics topics, short copies)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(brokerSettings)) {
            Set<String> present = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted(topics, copies).stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            int created = 0;
            for (var answer : admin.createTopics(missing).values().values()) {
                try {
                    answer.get(60, TimeUnit.SECONDS);
                    created++;
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            return created;
        }
    }

    /** All topics of the deployment with their settings. */
    public static List<NewTopic> wanted(Topics topics, short copies) {
        List<NewTopic> wanted = new ArrayList<>();
        for (StreamDefinition stream : topics.catalogue().streams()) {
            for (String name : topics.valuesOf(stream.name())) {
                wanted.add(new NewTopic(name, Optional.of(stream.partitions()), Optional.of(copies))
                        .configs(settingsOf(stream)));
            }
        }
        for (TopicCatalogue.InternalTopic internal : topics.catalogue().internalTopics()) {
            wanted.add(new NewTopic(
                            topics.internal(internal.name()), Optional.of(internal.partitions()), Optional.of(copies))
                    .configs(Map.of(
                            TopicConfig.RETENTION_MS_CONFIG,
                            Long.toString(TimeUnit.HOURS.toMillis(internal.retentionHours())))));
        }
        return wanted;
    }

    private static Map<String, String> settingsOf(StreamDefinition stream) {
        return stream.compacted()
                ? Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        Long.toString(stream.deleteRetentionDays() * DAY_MS))
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(stream.retentionDays() * DAY_MS));
    }
}
