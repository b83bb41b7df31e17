package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the rows of an alert in one statement that commits by itself, shaped as alert-service's: alert, version,
 * recipients and outbox, into the tables of the schema {@code floor}.
 */
final class RowsInsert implements AutoCloseable {
    private static final String SQL = """
            with k as (select 1)
            , a as (
                insert into floor.alert (id, reference, kind, urgency, state, version, originator_office,
                    originator_country, issued_at, changed_at)
                select ?, ?, ?, ?, ?, 1, ?, ?, ?, ? from k)
            , v as (
                insert into floor.alert_version (alert_id, version, state, urgency, material, audience, disclosed,
                    document, changed_at, author, author_office, author_function)
                select ?, 1, ?, ?, false, ?, false, ?::jsonb, ?, ?, ?, ? from k)
            , r as (
                insert into floor.recipient (alert_id, office, country, issued_at, queued_at, from_version,
                    opened_version)
                select ?, o.office, left(o.office, 2), ?, ?, 1, 1 from k, unnest(?::text[]) as o (office))
            , b as (
                insert into floor.outbox (aggregate, topic, key, headers, payload)
                select r.aggregate, r.topic, r.key, r.headers, r.payload
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                    with ordinality as r (aggregate, topic, key, headers, payload, place), k order by r.place)
            select count(*) from k""";

    private final Connection connection;
    private final PreparedStatement statement;
    private int place;

    /** Closes the connection with itself. */
    RowsInsert(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SQL);
    }

    void write(AlertRows rows) throws SQLException {
        place = 0;
        List<String> words = rows.alertWords();
        bind(rows.alertId(), rows.reference(), words.get(0), words.get(1), words.get(2), words.get(3), words.get(4));
        bind(rows.at(), rows.at());
        bind(rows.alertId(), words.get(2), words.get(1));
        bindTexts(List.of(rows.audience()));
        bind(rows.document(), rows.at());
        bind(rows.author().toArray());
        bind(rows.alertId(), rows.at(), rows.at());
        bindTexts(List.of(rows.audience()));
        bindTexts(rows.records().stream().map(PublishedRecord::key).toList());
        bindEach(rows, PublishedRecord::topic);
        bindEach(rows, PublishedRecord::key);
        bindEach(rows, PublishedRecord::headers);
        byte[][] payloads =
                rows.records().stream().map(PublishedRecord::payloadBytes).toArray(byte[][]::new);
        statement.setArray(++place, connection.createArrayOf("bytea", payloads));
        statement.executeQuery().close();
    }

    private void bind(Object... values) throws SQLException {
        for (Object value : values) {
            if (value instanceof String text) {
                statement.setObject(++place, text, Types.VARCHAR);
            } else {
                statement.setObject(++place, value);
            }
        }
    }

    private void bindEach(AlertRows rows, Function<PublishedRecord, String> column) throws SQLException {
        bindTexts(rows.records().stream().map(column).toList());
    }

    private void bindTexts(List<String> texts) throws SQLException {
        statement.setArray(++place, connection.createArrayOf("text", texts.toArray()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
