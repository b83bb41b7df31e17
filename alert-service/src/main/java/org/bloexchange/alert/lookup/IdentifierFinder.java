package org.bloexchange.alert.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/** Finds alerts by identifiers in the version a reader sees; what it may not see is not found and not counted. */
@ApplicationScoped
class IdentifierFinder {

    private final Database database;

    IdentifierFinder(Database database) {
        this.database = database;
    }

    /** Alerts whose version before the reader names the identifier, in no order; at most that many. */
    List<UUID> find(SearchKeys asked, Reach reach, int most) {
        SearchKeys keys = asked.through(masks());
        Sql sql = Sql.of("with i as materialized (select distinct h.alert_id, h.from_version, h.until_version")
                .add("from unnest(?::text[], ?::text[]) as p (type, folded)", keys.types(), keys.folded())
                .add("join identifier h on h.type = p.type and")
                .add(
                        keys.hasUnread()
                                ? "h.possible_key like translate(p.folded, '?', '_')"
                                : "h.possible_key = p.folded")
                .add(") select distinct a.id from i join alert a on a.id = i.alert_id")
                .add(AlertPolicy.seenVersion(reach))
                .add("where v.version >= i.from_version and (i.until_version is null or v.version <= i.until_version)")
                .add("limit ?", most);
        return database.list(sql, row -> Rows.id(row, "id"));
    }

    private List<String> masks() {
        return database.list(Sql.of("select mask from unread_mask"), row -> row.getString(1));
    }
}
