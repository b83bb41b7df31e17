package org.bloexchange.alert.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.policy.MatchedAlerts;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.alert.vocabulary.RequestUrgency;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.FieldError;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom one can ask about a match, whoever finds matches. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class MatchSubjectIT {

    private static final UUID MATCH = UUID.fromString("0190a6b0-0000-7000-8000-000000000001");

    /** Oybek may know that Konysbaev is on the other side. */
    private static final MatchedAlerts MATCHES = (match, reach, office) ->
            match.equals(MATCH) && office.equals(OYBEK) ? Optional.of(KONYSBAEV) : Optional.empty();

    @Inject
    Database database;

    @Inject
    Topics topics;

    @Inject
    Clock clock;

    private final Problems problems = new Problems();

    @Test
    void shouldAskTheOtherSideWhereNobodyIsNamed() {
        assertThat(asked(OYBEK, null)).containsExactly(KONYSBAEV);
        assertThat(problems.none()).isTrue();
    }

    @Test
    void shouldAskTheOtherSideAndItsNationalUnitOnly() {
        asked(OYBEK, List.of(KONYSBAEV, "KZ-NATIONAL", DOSTUK, OYBEK));

        assertThat(problems.all()).extracting(FieldError::pointer).containsExactly("/offices/2", "/offices/3");
    }

    @Test
    void shouldKnowNoMatchOfOthers() {
        asked(FOTEHOBOD, null);

        assertThat(problems.all()).extracting(FieldError::code).containsExactly("UNKNOWN_MATCH");
    }

    private List<String> asked(String office, @Nullable List<String> offices) {
        OpenRequest said = new OpenRequest(null, MATCH, null, "The same?", null, RequestUrgency.ROUTINE, offices);
        Optional<Subject> subject = new Subjects(database, MATCHES).find(said, officerOf(office), problems);
        return new AskedOffices(topics, clock).resolve(said, subject, office, Known.directory(), problems);
    }

    private static Caller officerOf(String office) {
        return new Caller(
                "a", "c", office, office.substring(0, 2), null, Set.of(Roles.OFFICER), null, Instant.MIN, Instant.MAX);
    }
}
