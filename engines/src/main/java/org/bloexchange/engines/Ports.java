package org.bloexchange.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class Ports {
    // below the range the systems draw outgoing ports from (Linux 32768, macOS 49152): a port found free stays free
    // longer
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** A port nobody listens on now. Another process may still take it first: whoever binds it must be ready to hear so. */
    public static int free() {
        return freeBase(0);
    }

    /** A number N such that N and each N + offset are free. */
    public static int freeBase(int... offsets) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (allFree(base, offsets)) {
                return base;
            }
        }
        throw new EngineException("No free TCP port found between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1");
    }

    private static boolean allFree(int base, int... offsets) {
        for (int offset : offsets) {
            if (!isFree(base + offset)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the port can be listened on at 127.0.0.1. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // as servers do: connections of the past in TIME_WAIT are no hindrance
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
