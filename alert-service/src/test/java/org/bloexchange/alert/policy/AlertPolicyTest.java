package org.bloexchange.alert.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.bloexchange.api.caller.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"OFFICER", "SUPERVISOR", "SYSTEM"})
    void shouldReachAsFarAsTheOwnOffice(String role) {
        assertThat(AlertPolicy.reachOf(caller(role))).isEqualTo(new Reach.OwnOffice("UZ-OYBEK", "UZ"));
    }

    @Test
    void shouldReachTheOwnCountryForACoordinator() {
        assertThat(AlertPolicy.reachOf(caller("COORDINATOR"))).isEqualTo(new Reach.OwnCountry("UZ"));
        assertThat(AlertPolicy.reachOf(caller("COORDINATOR", "OFFICER"))).isEqualTo(new Reach.OwnCountry("UZ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "AUDITOR", "TRAINER", "ANYTHING"})
    void shouldReachNothing(String role) {
        assertThat(AlertPolicy.reachOf(caller(role))).isEqualTo(new Reach.Nothing());
    }

    private static Caller caller(String... roles) {
        return new Caller(
                "account",
                "contact",
                "UZ-OYBEK",
                "UZ",
                null,
                Set.of(roles),
                null,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(600));
    }
}
