package org.bloexchange.liaison.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed attempts by the user name that was typed, whether an account has it or not. In the caller's transaction,
 * which holds the name's row from {@link #begin} on: attempts at one name wait for each other, so none goes uncounted.
 */
@ApplicationScoped
class SignInAttempts {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final DataSource database;

    SignInAttempts(DataSource database) {
        this.database = database;
    }

    /** What is known of a name. */
    record Attempts(int failures, @Nullable Instant lockedUntil) {}

    /** Takes the name's row and says what is known of it. */
    Attempts begin(String username, Instant now) {
        String take = "insert into sign_in_attempt as a (username_hash, failures, last_failure_at) values (?, 0, ?)"
                + " on conflict (username_hash) do update set username_hash = a.username_hash"
                + " returning failures, locked_until";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(take)) {
            statement.setBytes(1, hash(username));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                OffsetDateTime locked = row.getObject(2, OffsetDateTime.class);
                return new Attempts(row.getInt(1), locked == null ? null : locked.toInstant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count sign-in attempts", e);
        }
    }

    /** The attempt succeeded: earlier failures are forgotten. */
    void succeeded(String username) {
        update("delete from sign_in_attempt where username_hash = ?", hash(username));
    }

    /** The attempt failed: locks the name if it was one too many, and forgets names nobody tried for a day. */
    void failed(String username, int failures, Instant now) {
        Duration delay = LockOut.after(failures);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        update(
                "update sign_in_attempt set failures = ?, locked_until = ?, last_failure_at = ? where username_hash = ?",
                failures,
                delay.isZero() ? null : at.plus(delay),
                at,
                hash(username));
        update(
                "delete from sign_in_attempt where username_hash in (select username_hash from sign_in_attempt"
                        + " where last_failure_at < ? for update skip locked)",
                at.minus(FORGOTTEN_AFTER));
    }

    private void update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count sign-in attempts", e);
        }
    }

    private static byte[] hash(String username) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(username.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
