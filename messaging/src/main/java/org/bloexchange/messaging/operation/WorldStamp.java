package org.bloexchange.messaging.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.World;

/** Stamps a new database with the world of the process, and refuses to start on one of the other world. */
@ApplicationScoped
public class WorldStamp {

    private final DataSource database;
    private final World world;

    WorldStamp(DataSource database, MessagingConfig config) {
        this.database = database;
        this.world = config.world();
    }

    /** The database belongs to another world than the process. */
    public static class WrongWorldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongWorldException(String stamped, World world) {
            super("This database belongs to the world '" + stamped + "', but BLO_WORLD is '" + world.code()
                    + "'. Give this process its own database, or set BLO_WORLD to the database's world.");
        }
    }

    /** Before anything consumes, relays or answers. */
    void check(@Observes @Priority(1) StartupEvent starting) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into world_stamp (world) values (?) on conflict do nothing")) {
                insert.setString(1, world.code());
                insert.executeUpdate();
            }
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("select world from world_stamp")) {
                row.next();
                if (!row.getString(1).equals(world.code())) {
                    throw new WrongWorldException(row.getString(1), world);
                }
            }
        }
    }
}
