package org.bloexchange.engines.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bloexchange.engines.EngineException;

/** Launchers of embedded databases like to trade durability for speed. Here an answered commit is on the disk, and this is asked of the server itself. */
final class Durability {
    static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new EngineException(
                                "PostgreSQL runs with " + setting + " off: a commit could be lost. It is not used so.");
                    }
                }
            }
        }
    }
}
