package org.bloexchange.localstack.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bloexchange.localstack.bench.data.DataSet;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.ServiceAddresses;
import org.bloexchange.localstack.stack.Credential;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.LocalStackBuilder;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackSettings;

/**
 * A stack of the exercise world that ends with the benchmark that started it. Its data lie beside those of {@code up}, so on
 * the same disk: a commit in a folder for temporary files may cost nothing.
 */
class BenchStack implements AutoCloseable {
    private final LocalStack stack;
    private final Thread whenInterrupted = new Thread(this::stop, "bench-stop");
    private volatile boolean stopped;

    BenchStack(LocalStack stack) {
        this.stack = stack;
    }

    /** Keeps its data in the folder. Nobody is told of alerts there: what accepts them runs, and what signs officers in. */
    static BenchStack keeping(Path data, Progress progress) {
        return keeping(data, progress, builder -> builder);
    }

    /** The same with other settings. */
    static BenchStack keeping(Path data, Progress progress, UnaryOperator<LocalStackBuilder> settings) {
        LocalStackBuilder builder =
                LocalStack.at(data).only(Service.ALERT, Service.LIAISON).progress(progress);
        return new BenchStack(settings.apply(builder).build());
    }

    /** A folder of that name beside those of {@code up}. */
    static Path folder(String name) {
        return StackSettings.projectFolder().resolve(".blox").resolve(name);
    }

    /** Starts it; closing it, or Ctrl-C, stops it. */
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
        return signIn(stack.credentials().officer(office));
    }

    ExchangeClient signIn(Credential account) {
        ServiceAddresses at = new ServiceAddresses(
                stack.uri(Service.ALERT), stack.uri(Service.LIAISON), stack.uri(Service.NOTIFICATION));
        return ExchangeClient.signIn(at, account.username(), account.password());
    }

    /** A connection into the service's database that may do anything; each statement is its own transaction. */
    Connection connect(Service service) throws SQLException {
        Map.Entry<String, String> superuser = stack.superuser();
        return DriverManager.getConnection(stack.jdbcUrl(service), superuser.getKey(), superuser.getValue());
    }

    /** Makes sure that the set lies in its tables, and waits until it is at rest. */
    void ensure(DataSet set, Progress progress) throws SQLException, InterruptedException {
        try (Connection alerts = connect(Service.ALERT)) {
            set.ensure(alerts, progress);
        }
        Calm.await(stack);
    }

    private void stop() {
        stopped = true;
        end();
    }

    /** Stops every part. */
    void end() {
        stack.close();
    }

    @Override
    public void close() {
        if (!stopped) {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
            end();
        }
    }
}
