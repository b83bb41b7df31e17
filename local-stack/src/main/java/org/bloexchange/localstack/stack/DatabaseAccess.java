package org.bloexchange.localstack.stack;

import java.nio.file.Path;
import org.bloexchange.engines.EngineSettings;
import org.bloexchange.engines.postgres.PostgresEngine;
import org.bloexchange.messaging.World;

/** The way into a service's database of a running stack, for whoever may read the data folder. */
public record DatabaseAccess(String jdbcUrl, String user, String password) {
    /** Of a stack that another process runs. */
    public static DatabaseAccess of(StackRecord running, Path data, Service service) {
        DataFolder folder = new DataFolder(data);
        StackPorts ports = new StackPorts(running.portBase());
        PostgresEngine postgres = new PostgresEngine(EngineSettings.of(
                folder.of("postgres"), ports.postgres(), folder.logs().resolve("postgres.log")));
        String database = World.ofCode(running.world()).code() + "_" + service.database();
        return new DatabaseAccess(postgres.jdbcUrl(database), PostgresEngine.SUPERUSER, postgres.password());
    }
}
