package org.bloexchange.alert.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.identifier.Normalised;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.MatchedAlerts;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.caller.Caller;

/**
 * Finds what a request is about. An alert or a match that is hidden is one that is not there, with the same work; an
 * identifier is never looked up.
 */
@ApplicationScoped
class Subjects {

    private final Database database;
    private final MatchedAlerts matches;

    Subjects(Database database, MatchedAlerts matches) {
        this.database = database;
        this.matches = matches;
    }

    /** The subject; empty, and a problem told, where there is none for the caller. */
    Optional<Subject> find(OpenRequest said, Caller caller, Problems problems) {
        Reach reach = AlertPolicy.reachOf(caller);
        if (said.alert() != null) {
            Optional<Subject> alert = alert(said.alert(), reach, caller.office());
            if (alert.isEmpty()) {
                problems.add("/alert", "UNKNOWN_ALERT", "You see no such alert");
            }
            return alert;
        }
        if (said.match() != null) {
            Optional<String> other = matches.otherSide(said.match(), reach, caller.office());
            if (other.isEmpty()) {
                problems.add("/match", "UNKNOWN_MATCH", "You see no such match");
            }
            return other.map(office -> new Subject(null, null, office, Optional.of(Set.of(office))));
        }
        return Optional.ofNullable(said.identifier()).flatMap(typed -> identifier(typed, problems));
    }

    private static Optional<Subject> identifier(AskedIdentifier typed, Problems problems) {
        Optional<String> key = Objects.requireNonNull(typed.type())
                .normalise(Objects.requireNonNull(typed.value()), typed.country())
                .map(Normalised::key);
        if (key.isEmpty()) {
            problems.add("/identifier/value", "WRONG_FORM", "Nothing in it identifies anything");
        }
        return key.map(normalised -> new Subject(
                null,
                new AskedIdentifier(typed.type(), typed.value(), typed.country(), normalised),
                null,
                Optional.empty()));
    }

    /**
     * Of the offices that were sent an alert the caller may ask those it knows of. Were it told which others it may not
     * ask, it would learn who else has the alert.
     */
    private Optional<Subject> alert(UUID alertId, Reach reach, String office) {
        Sql sql = AlertPolicy.one(alertId, reach)
                .add("select a.reference, a.originator_office, array(select r.office from recipient r")
                .add("where r.alert_id = a.id and (v.disclosed and r.office = any (v.audience) or")
                .add(AlertPolicy.seesRecipient(reach))
                .add(")) as recipients from s join alert a on a.id = s.id")
                .add(AlertPolicy.seenVersion(reach));
        return database.first(sql, row -> {
            String originator = row.getString("originator_office");
            Set<String> known = new HashSet<>(Rows.texts(row, "recipients"));
            known.add(originator);
            return new Subject(
                    row.getString("reference"),
                    null,
                    originator.equals(office) ? null : originator,
                    Optional.of(known));
        });
    }

    /**
     * Whether the answering office may link the alert for the asking one: it sees the alert, and knows that the asking
     * office does, as one of the two sent it or its audience is open to all recipients. Nothing is told of the rest.
     */
    boolean isKnownToBoth(UUID alertId, Reach answering, String asking) {
        Sql sql = AlertPolicy.one(alertId, answering)
                .add("select 1 from s join alert a on a.id = s.id")
                .add(AlertPolicy.seenVersion(answering))
                .add("where a.originator_office = ? or (", asking)
                .add(AlertPolicy.originates(answering))
                .add("or v.disclosed and ? = any (v.audience))", asking)
                .add("and exists (select from recipient r where r.alert_id = a.id and r.office = ?)", asking);
        return database.first(sql, row -> true).isPresent();
    }

    /** Links that may not be told to the asking office, by their place in the list. */
    void checkLinks(List<UUID> links, Reach answering, String asking, Problems problems) {
        for (int i = 0; i < links.size(); i++) {
            if (!isKnownToBoth(links.get(i), answering, asking)) {
                problems.add(
                        "/linkedAlerts/" + i,
                        "UNKNOWN_ALERT",
                        "Link alerts that one of your two offices sent and the other was sent");
            }
        }
    }
}
