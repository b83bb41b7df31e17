package org.bloexchange.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bloexchange.messaging.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {

    private final AllowList exercise = new AllowList(World.EXERCISE, List.of("*.invalid", "*@exercise.invalid"));
    private final AllowList actual = new AllowList(World.ACTUAL, List.of("*.invalid"));

    @Test
    void shouldLetExerciseMailGoToListedAddressesOnly() {
        assertThat(exercise.permits("officer.tj@exercise.invalid")).isTrue();
        assertThat(exercise.permits("OFFICER@Desk.INVALID")).isTrue();
        assertThat(exercise.permits("officer@customs.tj")).isFalse();
        assertThat(exercise.permits("officer@exercise.invalid.tj")).isFalse();
    }

    @Test
    void shouldNotLimitTheActualWorld() {
        assertThat(actual.permits("officer@customs.tj")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@evil.org,b@exercise.invalid",
                "a@evil.org b@exercise.invalid",
                "<a@evil.org>@exercise.invalid",
                "a@evil.org@exercise.invalid",
                "a\r\nBcc: b@evil.org@exercise.invalid",
                "b@exercise.invalid\r\n",
                "exercise.invalid",
                ""
            })
    void shouldRefuseWhateverIsNotPlainlyOneAddress(String address) {
        assertThat(exercise.permits(address)).isFalse();
        assertThat(actual.permits(address)).isFalse();
    }
}
