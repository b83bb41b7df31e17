package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bloexchange.engines.EngineException;

/**
 * PostgreSQL refuses to run as root. The embedded one is then put into a user namespace of its own ({@code unshare -U}),
 * which some machines and containers forbid.
 */
final class UserNamespaces {
    private UserNamespaces() {}

    /**
     * Makes sure that PostgreSQL can be run by this user.
     *
     * @throws EngineException saying how to mend it
     */
    static void check() {
        if (outputOf("id", "-un").isEmpty()) {
            throw new EngineException("This user (number " + outputOf("id", "-u") + ") has no name on this machine, and"
                    + " PostgreSQL wants one. Run this as a user that has one, or add one to /etc/passwd.");
        }
        boolean root = "0".equals(outputOf("id", "-u"));
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (root && !(linux && isAllowed())) {
            throw new EngineException("""
                    PostgreSQL does not run as root, and this machine does not let root put it into a user namespace (unshare -U).
                    Mend it in one of these ways:
                      - run this as an ordinary user;
                      - allow user namespaces: sysctl -w user.max_user_namespaces=10000 kernel.unprivileged_userns_clone=1
                        and, where AppArmor restricts them, kernel.apparmor_restrict_unprivileged_userns=0;
                      - in a container: run it with another user (--user 1000) or with --security-opt seccomp=unconfined;
                      - install the command unshare (package util-linux) where it is missing.""");
        }
    }

    private static boolean isAllowed() {
        String inside = outputOf("unshare", "-U", "id", "-u");
        return !inside.isEmpty() && !"0".equals(inside);
    }

    /** The first line a command prints; empty when there is no such command or it fails. */
    private static String outputOf(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? output : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
