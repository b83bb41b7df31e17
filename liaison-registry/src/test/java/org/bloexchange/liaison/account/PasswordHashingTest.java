package org.bloexchange.liaison.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void shouldKeepAlgorithmAndParametersWithTheHashWhenHashing() {
        assertThat(hashing.hash("correct horse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void shouldSaltEachHashWhenThePasswordIsTheSame() {
        assertThat(hashing.hash("correct horse")).isNotEqualTo(hashing.hash("correct horse"));
    }

    @Test
    void shouldMatchOnlyItsPasswordWhenChecked() {
        String hash = hashing.hash("correct horse");

        assertThat(hashing.matches("correct horse", hash)).isTrue();
        assertThat(hashing.matches("Correct horse", hash)).isFalse();
        assertThat(hashing.matchesNobody("nobody has this password")).isFalse();
    }
}
