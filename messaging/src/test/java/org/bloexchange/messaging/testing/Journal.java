package org.bloexchange.messaging.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;

/** The test service's effect: a row for each event of {@code alerts}, in the order they were handled. */
@ApplicationScoped
public class Journal implements StreamHandler {

    /** Data with this field makes the handler fail, as a fault in a handler would. */
    public static final String FAULT = "fault";

    private final DataSource database;

    Journal(DataSource database) {
        this.database = database;
    }

    @Override
    public String stream() {
        return "alerts";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into journal (event, subject, sequence) values (?, ?, ?)")) {
            for (InboundEvent event : events) {
                if (event.data() != null && event.data().has(FAULT)) {
                    throw new IllegalStateException("a fault the record brought upon itself");
                }
                insert.setString(1, event.id());
                insert.setString(2, event.subject());
                insert.setLong(3, event.sequence());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sequences handled for a subject, in order. */
    public List<Long> sequencesOf(String subject) {
        List<Long> sequences = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select sequence from journal where subject = ? order by place")) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sequences.add(row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sequences;
    }
}
