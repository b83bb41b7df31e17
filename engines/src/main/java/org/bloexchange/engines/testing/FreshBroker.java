package org.bloexchange.engines.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.bloexchange.engines.EngineException;

/** Takes from a broker what an earlier application start left there. */
final class FreshBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FreshBroker() {}

    static void empty(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            Set<String> topics = topics(admin);
            while (!topics.isEmpty()) {
                delete(admin, topics);
                topics = topics(admin);
                if (System.nanoTime() > deadline) {
                    throw new EngineException("The broker keeps topics of an earlier test: " + topics);
                }
            }
            forgetGroups(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EngineException("The broker cannot be emptied", e);
        }
    }

    private static void delete(Admin admin, Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var deletion : admin.deleteTopics(topics).topicNameValues().values()) {
            try {
                deletion.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                // listed while an earlier deletion was still under way
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
    }

    private static Set<String> topics(Admin admin) throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get();
    }

    private static void forgetGroups(Admin admin) throws InterruptedException, ExecutionException {
        var groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        for (var deletion : admin.deleteConsumerGroups(groups).deletedGroups().values()) {
            try {
                deletion.get();
            } catch (ExecutionException stillInUse) {
                // it goes with its last member
            }
        }
    }
}
