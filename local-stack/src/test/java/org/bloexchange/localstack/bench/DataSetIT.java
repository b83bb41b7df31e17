package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.localstack.bench.data.DataSet;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.Json;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A set of alerts lies in the tables as if alert-service had written it: it reads it, and writes the same itself. */
class DataSetIT {
    private static final DataSet SET = new DataSet(300, 1);
    private static final Path DATA = Path.of("target", "bench-set").toAbsolutePath();
    private static final BenchStack STACK = new BenchStack(
            LocalStack.at(DATA).fresh().only(Service.ALERT, Service.LIAISON).build());

    private final Map<String, ExchangeClient> officers = new HashMap<>();

    @BeforeAll
    static void make() throws Exception {
        STACK.start();
        try (Connection connection = STACK.connect(Service.ALERT)) {
            SET.ensure(connection, line -> {});
        }
    }

    @AfterAll
    static void stop() {
        STACK.close();
    }

    private ExchangeClient officer(String office) {
        return officers.computeIfAbsent(
                office,
                code -> code.endsWith("-NATIONAL")
                        ? STACK.signIn(STACK.stack()
                                .credentials()
                                .find(code, "COORDINATOR")
                                .orElseThrow())
                        : STACK.officer(code));
    }

    private record Stored(String id, String reference, String kind, String office, String recipient) {}

    /** Some of each kind and state. */
    private static List<Stored> some() throws SQLException {
        try (Connection connection = STACK.connect(Service.ALERT);
                PreparedStatement select = connection.prepareStatement("""
                        select a.id, a.reference, a.kind, a.originator_office, r.office from (
                            select *, row_number() over (partition by kind, state order by id) as place from alert) a
                        join lateral (select * from recipient r where r.alert_id = a.id order by office limit 1) r on true
                        where a.place <= 4 and a.id < ?::uuid order by a.id""")) {
            // what other tests of this class issued is later
            select.setString(1, "019a3d00-0000-7000-8000-000000000000");
            List<Stored> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Stored(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return found;
        }
    }

    @Test
    void shouldBeReadByItsSendersAndRecipients() throws SQLException {
        List<Stored> some = some();
        assertThat(some.stream().map(Stored::kind).distinct()).hasSize(4);
        assertThat(some).hasSizeGreaterThan(20).allSatisfy(stored -> {
            // when
            JsonNode own =
                    officer(stored.office()).alert(stored.id()).require(200).json();
            JsonNode theirs =
                    officer(stored.recipient()).alert(stored.id()).require(200).json();

            // then
            assertThat(own.path("reference").asText()).isEqualTo(stored.reference());
            assertThat(own.path("kind").asText()).isEqualTo(stored.kind());
            assertThat(own.path("audience").path("offices").toString()).contains(stored.recipient());
            assertThat(theirs.path("my").path("office").asText()).isEqualTo(stored.recipient());
            officer(stored.office())
                    .alerts("GET", "/alerts/" + stored.id() + "/history", null)
                    .require(200);
        });
    }

    /** Issues again what a stored alert says, and compares everything that does not tell of time and name. */
    @Test
    void shouldLieInTheTablesAsTheServiceWouldWriteIt() throws SQLException {
        List<String> compared = new ArrayList<>();
        for (Stored stored : some()) {
            if (stored.office().endsWith("-NATIONAL")) {
                continue;
            }
            JsonNode view =
                    officer(stored.office()).alert(stored.id()).require(200).json();
            String again = officer(stored.office())
                    .issueAlert(asSaid(view))
                    .require(201)
                    .json()
                    .path("alertId")
                    .asText();
            try (Connection connection = STACK.connect(Service.ALERT)) {
                for (String rows : List.of(IDENTIFIERS, DOCUMENT, ALERT, RECIPIENTS)) {
                    assertThat(rows(connection, rows, stored.id()))
                            .as(stored.kind() + " " + view.path("state").asText())
                            .isEqualTo(rows(connection, rows, again));
                }
            }
            compared.add(stored.kind());
        }
        assertThat(compared.stream().distinct()).hasSize(4);
    }

    private static final String IDENTIFIERS =
            "select type, key, possible_key, open from identifier where alert_id = ?::uuid order by type, key";
    private static final String DOCUMENT = """
            select v.document::text, v.urgency, v.audience, v.disclosed, v.author_office
            from alert a join alert_version v on v.alert_id = a.id and v.version = a.version where a.id = ?::uuid""";
    private static final String ALERT = """
            select kind, urgency, originator_office, originator_country, watch_until, open, likeness
            from alert where id = ?::uuid""";
    private static final String RECIPIENTS =
            "select office, country, sender_country from recipient where alert_id = ?::uuid order by office";

    private static ObjectNode asSaid(JsonNode view) {
        ObjectNode said = view.deepCopy();
        ArrayNode offices = Json.object().putArray("offices").addAll((ArrayNode)
                view.path("audience").path("offices"));
        // an answer tells more than was said: of the alert's life, and what is worked out for its reader
        said.retain(List.of(
                "kind",
                "urgency",
                "handling",
                "evaluation",
                "event",
                "goods",
                "concealment",
                "conveyances",
                "route",
                "persons",
                "watch",
                "matching"));
        said.set(
                "audience",
                Json.object()
                        .put(
                                "disclosed",
                                view.path("audience").path("disclosed").asBoolean())
                        .set("offices", offices));
        return said;
    }

    private static List<List<String>> rows(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        values.add(String.valueOf(row.getString(column)));
                    }
                    rows.add(values);
                }
            }
            return rows;
        }
    }

    @Test
    void shouldBeLeftAsItWasAndRefuseAnotherOne() throws Exception {
        try (Connection connection = STACK.connect(Service.ALERT)) {
            // given: somebody issued alerts meanwhile
            String foreign = STACK.officer(SampleSeizure.SENDER)
                    .issueAlert(SampleSeizure.body())
                    .require(201)
                    .json()
                    .path("alertId")
                    .asText();
            List<String> said = new ArrayList<>();

            // when
            SET.ensure(connection, said::add);

            // then
            assertThat(said).singleElement().asString().contains("300 alerts of seed 1 are there already");
            assertThat(rows(connection, ALERT, foreign)).isEmpty();
            assertThat(rows(connection, "select count(*) from alert where id <> ?::uuid", foreign))
                    .containsExactly(List.of("300"));
            assertThatThrownBy(() -> new DataSet(301, 1).ensure(connection, said::add))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("holds 300 alerts of seed 1");
        }
    }
}
