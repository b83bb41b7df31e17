package org.bloexchange.alert.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import java.util.List;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.testing.Versions;
import org.junit.jupiter.api.Test;

class AlertProjectionTest {

    private final AlertVersion alert = Versions.issued(aSeizure(), FOTEHOBOD, KONYSBAEV, SARIOSIYO, "TJ-NATIONAL");

    @Test
    void shouldShowTheSenderTheWholeAudience() {
        assertThat(audience(new Reach.OwnOffice(OYBEK, "UZ"))).isEqualTo(alert.audience());
        assertThat(audience(new Reach.OwnCountry("UZ"))).isEqualTo(alert.audience());
    }

    @Test
    void shouldShowARecipientItselfAlone() {
        assertThat(audience(new Reach.OwnOffice(FOTEHOBOD, "TJ"))).containsExactly(FOTEHOBOD);
        assertThat(audience(new Reach.OwnOffice(SARIOSIYO, "UZ"))).containsExactly(SARIOSIYO);
    }

    @Test
    void shouldShowACountryItsOwnOffices() {
        assertThat(audience(new Reach.OwnCountry("TJ"))).containsExactly(FOTEHOBOD, "TJ-NATIONAL");
        assertThat(audience(new Reach.OwnCountry("KG"))).isEmpty();
    }

    @Test
    void shouldShowNobodyElseAnything() {
        assertThat(audience(new Reach.Nothing())).isEmpty();
    }

    @Test
    void shouldShowEveryRecipientAllIfTheSenderSaysSo() {
        AlertVersion open = Versions.disclosed(aSeizure(), FOTEHOBOD, KONYSBAEV);

        assertThat(AlertProjection.project(open, new Reach.OwnOffice(KONYSBAEV, "KZ"))
                        .audience())
                .containsExactly(FOTEHOBOD, KONYSBAEV);
    }

    @Test
    void shouldShowWhoWaitsToTheSendersSideAlone() {
        AlertVersion waiting = Versions.waiting(aSeizure(), FOTEHOBOD, SARIOSIYO);

        for (Reach ours : List.of(new Reach.OwnOffice(OYBEK, "UZ"), new Reach.OwnCountry("UZ"))) {
            SeenAlert seen = AlertProjection.project(waiting, ours);
            assertThat(seen.audience()).containsExactly(FOTEHOBOD, SARIOSIYO);
            assertThat(seen.version().awaiting()).containsExactly(FOTEHOBOD);
        }
        for (Reach others : List.of(
                new Reach.OwnOffice(SARIOSIYO, "UZ"),
                new Reach.OwnOffice(FOTEHOBOD, "TJ"),
                new Reach.OwnCountry("TJ"),
                new Reach.Nothing())) {
            SeenAlert seen = AlertProjection.project(waiting, others);
            assertThat(seen.audience()).doesNotContain(FOTEHOBOD);
            assertThat(seen.version().release()).isNull();
            assertThat(seen.version().awaiting()).isEmpty();
        }
    }

    private java.util.List<String> audience(Reach reach) {
        return AlertProjection.project(alert, reach).audience();
    }
}
