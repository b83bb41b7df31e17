package org.bloexchange.alert.releaserule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.releaserule.ReleaseRulesView.By;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/** The rules in the database: every version stays, the highest holds. */
@ApplicationScoped
class ReleaseRuleTable {

    private final Database database;

    ReleaseRuleTable(Database database) {
        this.database = database;
    }

    /** Of every country that has set some. */
    Map<String, ReleaseRules> all() {
        Map<String, ReleaseRules> all = new HashMap<>();
        database.list(
                Sql.of("select distinct on (country) * from release_rules order by country, version desc"),
                row -> all.put(row.getString("country"), new ReleaseRules(row.getInt("version"), rules(row))));
        return Map.copyOf(all);
    }

    /** With who set them. */
    Optional<ReleaseRulesView> of(String country) {
        return database.first(
                Sql.of("select * from release_rules where country = ? order by version desc limit 1", country),
                row -> new ReleaseRulesView(
                        country,
                        row.getInt("version"),
                        rules(row),
                        Rows.time(row, "changed_at"),
                        new By(row.getString("author_office"), row.getString("author_function"))));
    }

    /** Writes the version after the one named, if that is the present one. Of two at the same moment one wins. */
    boolean write(String country, long basedOn, List<ReleaseRule> rules, Instant now, Author author) {
        return database.update(Sql.of(
                                "insert into release_rules (country, version, rules, changed_at, author, author_office,"
                                        + " author_function) select ?, ?, ?::jsonb, ?, ?, ?, ?",
                                country,
                                (int) basedOn + 1,
                                Documents.write(rules),
                                now,
                                author.account(),
                                author.office(),
                                author.function())
                        .add(
                                "where coalesce((select max(version) from release_rules where country = ?), 1) = ?",
                                country,
                                (int) basedOn)
                        .add("on conflict do nothing"))
                == 1;
    }

    private static List<ReleaseRule> rules(ResultSet row) throws SQLException {
        return Arrays.asList(Documents.read(row.getString("rules"), ReleaseRule[].class));
    }
}
