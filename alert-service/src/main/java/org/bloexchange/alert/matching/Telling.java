package org.bloexchange.alert.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.event.MatchFound;
import org.jspecify.annotations.Nullable;

/**
 * One office to be told of a match, from its own alert to the other one.
 *
 * @param seesOwn whether it may see the alert called its own; not where it only brings the two together
 */
record Telling(
        StoredMatch match,
        String office,
        StoredMatch.Side own,
        StoredMatch.Side other,
        boolean seesOwn,
        boolean seesOther) {

    /**
     * Who is told: the office of each alert, if the other one is open or visible to it and the value not too common; where
     * neither may be, the office that brings silent ones together, if there is one. Both alerts of one office are told
     * once, from the newer one.
     */
    static List<Telling> of(StoredMatch match, Pair pair, Optional<String> deconfliction) {
        List<Telling> told = new ArrayList<>();
        boolean oneOffice = match.low().office().equals(match.high().office());
        if (pair.lowMayLearn() && !oneOffice && (match.high().open() || match.lowSeesHigh())) {
            told.add(new Telling(match, match.low().office(), match.low(), match.high(), true, match.lowSeesHigh()));
        }
        if (pair.highMayLearn() && (oneOffice || match.low().open() || match.highSeesLow())) {
            told.add(new Telling(match, match.high().office(), match.high(), match.low(), true, match.highSeesLow()));
        }
        if (told.isEmpty()) {
            deconfliction.ifPresent(
                    office -> told.add(new Telling(match, office, match.low(), match.high(), false, false)));
        }
        return told;
    }

    /** As an event tells it. */
    MatchFound event(Instant at) {
        return new MatchFound(
                match.id(),
                match.revision(),
                office,
                match.certainty(),
                match.types(),
                side(own, seesOwn),
                side(other, seesOther),
                at);
    }

    String country() {
        return Codes.countryOf(office);
    }

    private static MatchFound.Side side(StoredMatch.Side side, boolean visible) {
        @Nullable UUID id = visible ? side.alertId() : null;
        return new MatchFound.Side(id, side.reference(), side.office(), side.country());
    }
}
