package org.bloexchange.engines.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import org.bloexchange.engines.EngineException;
import org.bloexchange.engines.Host;
import org.bloexchange.engines.Ports;

/** The process that takes mail and shows it: {@code MailboxHost <folder> <SMTP port> <API port>}. Nothing outlives it. */
public final class MailboxHost {
    private MailboxHost() {}

    public static void main(String[] args) {
        int smtpPort = Integer.parseInt(args[1]);
        int apiPort = Integer.parseInt(args[2]);
        Host.run(Path.of(args[0]).toAbsolutePath(), () -> start(smtpPort, apiPort));
    }

    private static void start(int smtpPort, int apiPort) throws IOException {
        requireFree(smtpPort, "mail (SMTP)");
        requireFree(apiPort, "the mailbox API");
        Mailbox mailbox = new Mailbox();
        KeepingUser keeper = new KeepingUser(mailbox);
        GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler((message, address) -> keeper);
        smtp.start();
        HttpServer api = MailboxApi.start(mailbox, apiPort);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            api.stop(0);
                            smtp.stop();
                        },
                        "mailbox-stop"));
    }

    private static void requireFree(int port, String what) {
        if (!Ports.isFree(port)) {
            throw new EngineException("Port " + port + ", wanted for " + what + ", is used by another program.");
        }
    }
}
