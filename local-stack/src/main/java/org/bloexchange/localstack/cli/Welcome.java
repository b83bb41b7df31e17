package org.bloexchange.localstack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bloexchange.localstack.stack.Credential;
import org.bloexchange.localstack.stack.Credentials;
import org.bloexchange.localstack.stack.DataFolder;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackPorts;
import org.bloexchange.localstack.stack.StackRecord;
import org.bloexchange.messaging.World;

/** What is said when a stack runs: where everything is, and how to sign in. */
final class Welcome {
    private static final String HERE = "UZ-OYBEK";
    private static final String ACROSS = "TJ-FOTEHOBOD";

    private Welcome() {}

    static String to(LocalStack stack, World world) {
        return "\nThe exchange runs (" + world.code() + " world).\n\n"
                + addresses(stack.ports(), stack.data())
                + accounts(stack.ports(), stack.data())
                + "\nCtrl-C stops all; the data stay.\n";
    }

    static String again(StackRecord running, Path data) {
        DataFolder folder = new DataFolder(data);
        StackPorts ports = new StackPorts(running.portBase());
        String state = running.ready() ? "runs already" : "is being started";
        return "The exchange " + state + " (" + running.world() + " world, process "
                + running.launcher().pid() + ").\n\n" + addresses(ports, folder) + accounts(ports, folder);
    }

    private static String addresses(StackPorts ports, DataFolder data) {
        return """
                  alerts         http://127.0.0.1:%d/api/v1
                  registry       http://127.0.0.1:%d/api/v1
                  notifications  http://127.0.0.1:%d/api/v1   (live stream: /api/v1/stream)
                  mailbox        http://127.0.0.1:%d/
                  Kafka          127.0.0.1:%d
                  PostgreSQL     127.0.0.1:%d
                  data           %s
                  logs           %s
                  accounts       %s
                """.formatted(
                        ports.of(Service.ALERT),
                        ports.of(Service.LIAISON),
                        ports.of(Service.NOTIFICATION),
                        ports.mailbox(),
                        ports.kafka(),
                        ports.postgres(),
                        data.path(),
                        data.logs(),
                        data.credentials());
    }

    private static String accounts(StackPorts ports, DataFolder data) {
        if (!Files.isRegularFile(data.credentials())) {
            return "";
        }
        Credentials credentials = Credentials.read(data.credentials());
        Optional<Credential> here = credentials.find(HERE, "OFFICER");
        Optional<Credential> across = credentials.find(ACROSS, "OFFICER");
        if (here.isEmpty() || across.isEmpty()) {
            return "\nThe first accounts, one ADMIN per country, and their passwords are in the file named above.\n";
        }
        return "\nTwo officers who face each other across the border:\n" + user(here.get()) + user(across.get())
                + "\nSign in, for example:\n" + curl(ports, here.get());
    }

    private static String user(Credential account) {
        return "  %-28s password %-28s office %s%n".formatted(account.username(), account.password(), account.office());
    }

    private static String curl(StackPorts ports, Credential account) {
        return """
                  curl -s http://127.0.0.1:%d/api/v1/sessions -H 'Content-Type: application/json' \\
                    -d '{"username":"%s","password":"%s"}'
                The answer's accessToken goes with every request (Authorization: Bearer ...); it lasts ten minutes.
                What the APIs offer: http://127.0.0.1:%d/q/openapi, and the same at the other two.
                """.formatted(
                        ports.of(Service.LIAISON), account.username(), account.password(), ports.of(Service.ALERT));
    }
}
