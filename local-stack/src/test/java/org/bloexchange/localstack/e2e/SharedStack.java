package org.bloexchange.localstack.e2e;

import java.nio.file.Path;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.ServiceAddresses;
import org.bloexchange.localstack.stack.Credential;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.jspecify.annotations.Nullable;

/**
 * One exercise stack for all end-to-end tests of this JVM, with which its parts end. A test that takes a part away gives
 * it back.
 */
final class SharedStack {

    private static @Nullable LocalStack stack;

    private SharedStack() {}

    static synchronized LocalStack get() {
        if (stack == null) {
            LocalStack started = LocalStack.at(Path.of("target", "e2e-stack").toAbsolutePath())
                    .fresh()
                    // a mail whose sender was killed is taken over after this time, not after a minute
                    .serviceSetting("BLO_MAIL_LEASE", "15S")
                    .progress(System.out::println)
                    .build();
            started.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            stack = started;
        }
        return stack;
    }

    static ServiceAddresses addresses() {
        LocalStack running = get();
        return new ServiceAddresses(
                running.uri(Service.ALERT), running.uri(Service.LIAISON), running.uri(Service.NOTIFICATION));
    }

    static ExchangeClient officer(String office) {
        Credential account = get().credentials().officer(office);
        return ExchangeClient.signIn(addresses(), account.username(), account.password());
    }

    static ExchangeClient of(String office, String role) {
        Credential account = get().credentials().find(office, role).orElseThrow();
        return ExchangeClient.signIn(addresses(), account.username(), account.password());
    }
}
