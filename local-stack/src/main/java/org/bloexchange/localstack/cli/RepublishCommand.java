package org.bloexchange.localstack.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.bloexchange.localstack.republish.RepublishRequest;
import org.bloexchange.localstack.republish.RepublishRequest.State;
import org.bloexchange.localstack.stack.DatabaseAccess;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;
import org.bloexchange.localstack.stack.StackRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the service that writes a stream to send it again, and shows how far it is. */
@Command(
        name = "republish",
        description = "Send a stream again from the tables of a running stack: same events, same ids, today's policy.")
final class RepublishCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @Mixin
    private final DataOption where = new DataOption();

    @Parameters(
            paramLabel = "STREAM",
            description =
                    "alerts, responses, requests, matches, deliveries, directory, contacts, duties or revocations")
    private String stream = "";

    @Option(
            names = "--since",
            required = true,
            paramLabel = "T",
            description = "what changed since then: 2026-11-24 or 2026-11-24T08:00:00Z",
            converter = SinceConverter.class)
    private Instant since = Instant.EPOCH;

    @Override
    public Integer call() throws SQLException {
        Path data = where.folder();
        Service writer = Arrays.stream(Service.values())
                .filter(service -> service.streams().contains(stream))
                .findFirst()
                .orElseThrow(() -> new StackException(
                        "No service writes a stream named " + stream + ". There are: " + streams() + "."));
        StackRecord running = LocalStack.running(data)
                .orElseThrow(() -> new StackException(
                        "No stack runs on " + data + ". Start it with ./blox up --world " + where.world.code() + "."));
        DatabaseAccess database = DatabaseAccess.of(running, data, writer);
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            return follow(RepublishRequest.write(connection, stream, since), writer);
        }
    }

    private static String streams() {
        return Arrays.stream(Service.values())
                .flatMap(service -> service.streams().stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private int follow(RepublishRequest request, Service writer) throws SQLException {
        Console.say(writer.artifact() + " sends again what " + stream + " tells of and changed since " + since);
        State state = request.state();
        String shown = "";
        while (!state.finished()) {
            String line = "  " + state.done()
                    + state.total().map(total -> " of " + total).orElse("") + " sent";
            if (!line.equals(shown)) {
                Console.say(line);
                shown = line;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            state = request.state();
        }
        if (state.error().isPresent()) {
            throw new StackException(
                    "It could not be sent again: " + state.error().get());
        }
        Console.say("  done: " + state.done() + " sent, each with all its versions and for all who may read them");
        return 0;
    }
}
