package org.bloexchange.engines.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class EnginesResourceIT {
    private final EnginesResource resource = new EnginesResource();

    @Test
    void shouldGiveEachApplicationStartAnEmptyDatabaseAndBroker() throws Exception {
        // given
        Map<String, String> first = resource.start();
        try (Connection connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("create table left_behind()");
        }
        createTopic();

        // when
        Map<String, String> second = resource.start();

        // then
        assertThat(second.get("quarkus.datasource.jdbc.url"))
                .isNotEqualTo(first.get("quarkus.datasource.jdbc.url"))
                .isEqualTo(EnginesResource.jdbcUrl());
        try (Connection connection = connect(second);
                var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
        assertThat(topics()).isEmpty();
        assertThat(EnginesResource.mailbox().messages()).isEmpty();
    }

    @Test
    void shouldGiveTheBrokerBackOnTheSamePortWithWhatItKept() throws Exception {
        // given
        resource.start();
        createTopic();
        String before = EnginesResource.bootstrapServers();

        // when
        EnginesResource.kafka().kill9();
        EnginesResource.kafka().restart();

        // then
        assertThat(EnginesResource.bootstrapServers()).isEqualTo(before);
        assertThat(topics()).containsExactly("left-behind");
    }

    private static Connection connect(Map<String, String> config) throws SQLException {
        return DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"));
    }

    private static void createTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("left-behind", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static Iterable<String> topics() throws Exception {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", EnginesResource.bootstrapServers()));
    }
}
