package org.bloexchange.localstack.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.bloexchange.engines.FileTree;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.ServiceAddresses;
import org.bloexchange.localstack.stack.Credential;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;
import org.bloexchange.localstack.stack.StackSettings;

/**
 * A stack of the exercise world whose data are deleted with it. They lie beside those of {@code up}, so on the same disk:
 * a commit in a folder for temporary files may cost nothing.
 */
final class ThrowAwayStack implements AutoCloseable {
    private final Path data;
    private final LocalStack stack;
    private final Thread whenInterrupted = new Thread(this::stopAndForget, "bench-stop");
    private volatile boolean stopped;

    ThrowAwayStack(Progress progress) {
        this.data = StackSettings.projectFolder()
                .resolve(".blox")
                .resolve("bench-" + ProcessHandle.current().pid());
        this.stack = LocalStack.at(data).fresh().progress(progress).build();
    }

    /** Starts it; closing it, or Ctrl-C, stops it and deletes what it kept. */
    void start() {
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
        stack.start();
    }

    LocalStack stack() {
        return stack;
    }

    /** Whether it is being stopped by Ctrl-C: what fails from now on is no fault. */
    boolean wasStopped() {
        return stopped;
    }

    ExchangeClient officer(String office) {
        Credential account = stack.credentials().officer(office);
        ServiceAddresses at = new ServiceAddresses(
                stack.uri(Service.ALERT), stack.uri(Service.LIAISON), stack.uri(Service.NOTIFICATION));
        return ExchangeClient.signIn(at, account.username(), account.password());
    }

    /** A connection into the service's database that may do anything; each statement is its own transaction. */
    Connection connect(Service service) throws SQLException {
        Map.Entry<String, String> superuser = stack.superuser();
        return DriverManager.getConnection(stack.jdbcUrl(service), superuser.getKey(), superuser.getValue());
    }

    private void stopAndForget() {
        stopped = true;
        forget();
    }

    private void forget() {
        stack.close();
        try {
            FileTree.delete(data);
        } catch (IOException e) {
            throw new StackException("The data of the benchmark cannot be deleted: " + data, e);
        }
    }

    @Override
    public void close() {
        if (!stopped) {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
            forget();
        }
    }
}
