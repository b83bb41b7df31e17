package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the role {@code postgres}: random, made once per data folder, readable for the owner of the folder alone. */
final class SuperuserPassword {
    private static final int BYTES = 24;

    private SuperuserPassword() {}

    static Path file(Path dir) {
        return dir.resolve("superuser.password");
    }

    /** The password of an existing folder. */
    static String read(Path dir) {
        try {
            return Files.readString(file(dir)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL password cannot be read", e);
        }
    }

    /** The password of the folder, drawn when there is none. */
    static String readOrDraw(Path dir) {
        if (!Files.exists(file(dir))) {
            draw(dir);
        }
        return read(dir);
    }

    private static void draw(Path dir) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            Path file = Files.createFile(
                    file(dir), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL password cannot be written", e);
        }
    }
}
