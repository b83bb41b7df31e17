package org.bloexchange.engines.postgres;

import java.util.List;
import org.bloexchange.engines.Engine;
import org.bloexchange.engines.EngineSettings;

/** PostgreSQL 18 on 127.0.0.1, durable, with passwords; the data stays in its folder. */
public final class PostgresEngine extends Engine {
    /** The role that owns everything; services get roles of their own. */
    public static final String SUPERUSER = "postgres";

    public PostgresEngine(EngineSettings settings) {
        super(
                "postgres",
                PostgresHost.class,
                settings,
                List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(settings.dir().toString(), Integer.toString(settings.port())),
                PostgresHost.START_PATIENCE.plusSeconds(30));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The password of {@link #SUPERUSER}. */
    public String password() {
        return SuperuserPassword.read(settings().dir());
    }

    /** Makes the database and the role that owns it and nothing else, or gives the existing role that password. */
    public void createDatabase(String database, String owner, String password) {
        DatabaseMaker.make(
                jdbcUrl("postgres"), SUPERUSER, password(), new DatabaseMaker.Database(database, owner, password));
    }
}
