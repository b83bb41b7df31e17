package org.bloexchange.engines.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.bloexchange.engines.EngineException;

/** Makes databases on a server, each with a role that owns it, may enter no other, and is no superuser. */
public final class DatabaseMaker {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private DatabaseMaker() {}

    /** What is to be there. */
    public record Database(String name, String owner, String password) {
        public Database {
            requireIdentifier(name);
            requireIdentifier(owner);
        }
    }

    /** Makes sure that the database and its owner are there, the owner with that password. */
    public static void make(String jdbcUrl, String superuser, String superuserPassword, Database wanted) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, superuser, superuserPassword)) {
            String doesRole =
                    exists(connection, "select 1 from pg_roles where rolname = ?", wanted.owner()) ? "alter" : "create";
            execute(connection, doesRole + " role " + wanted.owner() + " login password " + literal(wanted.password()));
            if (!exists(connection, "select 1 from pg_database where datname = ?", wanted.name())) {
                execute(connection, "create database " + wanted.name() + " owner " + wanted.owner());
                execute(connection, "revoke all on database " + wanted.name() + " from public");
            }
        } catch (SQLException e) {
            throw new EngineException("The database " + wanted.name() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String requireIdentifier(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain name for a database or a role: " + name);
        }
        return name;
    }
}
