package org.bloexchange.alert.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bloexchange.alert.testing.Inbound;
import org.bloexchange.messaging.contract.Golden;
import org.bloexchange.messaging.contract.Goldens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service takes from revocations can be taken from every golden example. */
class ConsumedRevocationsTest {

    static List<Golden> revocations() {
        return new Goldens().ofType("blo.account.revoked.v1");
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void shouldReadRevocations(Golden golden) {
        AccountRevoked revoked = Inbound.of(golden.record()).dataAs(AccountRevoked.class);

        assertThat(revoked).hasNoNullFieldsOrProperties();
        assertThat(revoked.accountId()).hasToString(golden.record().key());
    }
}
