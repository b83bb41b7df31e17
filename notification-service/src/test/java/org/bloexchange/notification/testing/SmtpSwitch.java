package org.bloexchange.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to the mailbox that a test can shut: connections are then dropped before the server greets. Resource and test may
 * be loaded by different class loaders, so the switch is a system property.
 */
public final class SmtpSwitch implements QuarkusTestResourceLifecycleManager {

    private static final String SHUT = "notification.test.smtp-shut";
    private static final String MAILBOX_PORT = "engines.test.smtp";

    private @Nullable ServerSocket door;

    @Override
    public int order() {
        // after the engines, whose setting it replaces
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            ServerSocket opened = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            door = opened;
            Thread.ofPlatform().daemon(true).name("smtp-switch").start(() -> serve(opened));
            return Map.of(
                    "quarkus.mailer.port", Integer.toString(opened.getLocalPort()), "quarkus.mailer.host", "127.0.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody gets through from now on. */
    public static void shut() {
        System.setProperty(SHUT, "true");
    }

    /** The way is free again. */
    public static void open() {
        System.clearProperty(SHUT);
    }

    private static void serve(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (Boolean.getBoolean(SHUT)) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(MAILBOX_PORT));
                pump(client, server);
                pump(server, client);
            } catch (IOException e) {
                // the door was closed, or the mailbox is not there: the client sees it
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofPlatform().daemon(true).name("smtp-pump").start(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream()) {
                byte[] buffer = new byte[8192];
                for (int read = in.read(buffer); read >= 0 && !Boolean.getBoolean(SHUT); read = in.read(buffer)) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            } catch (IOException e) {
                // one side hung up
            }
        });
    }
}
