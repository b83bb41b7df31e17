package org.bloexchange.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Plates;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many alerts with one value, and many at the same moment. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ManyIT {

    private static final int PAIRS = 200;

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);
    private final Desk dusti = Desk.officerOf(DUSTI);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static Said seizureWith(String plate) {
        return aSeizure()
                .withJson(
                        "/conveyances",
                        "[{\"kind\":\"TRUCK\",\"plate\":{\"value\":\"%s\",\"country\":\"UZ\"}}]".formatted(plate));
    }

    private void compared() {
        Exchange.soon().until(() -> sql.number("select count(*) from match_queue") == 0);
    }

    @Test
    void shouldLetTwoIssuedInTheSameInstantAlwaysMeet() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Said> ofOybek = new ArrayList<>();
        List<Said> ofKonysbaev = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String plate = Plates.fresh();
            ofOybek.add(seizureWith(plate).to(FOTEHOBOD));
            ofKonysbaev.add(seizureWith(plate).to("KZ-NATIONAL"));
        }
        List<String> first;
        List<String> second;
        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            Future<List<String>> one = desks.submit(issuing(oybek, ofOybek, barrier));
            Future<List<String>> other = desks.submit(issuing(konysbaev, ofKonysbaev, barrier));
            first = one.get();
            second = other.get();
        }
        compared();

        int met = 0;
        for (int i = 0; i < PAIRS; i++) {
            UUID mine = UUID.fromString(first.get(i));
            UUID theirs = UUID.fromString(second.get(i));
            met += (int) sql.number(
                    "select count(*) from match m join match_side s on s.match_id = m.id"
                            + " where low_alert in (?, ?) and high_alert in (?, ?)",
                    mine,
                    theirs,
                    mine,
                    theirs);
        }
        assertThat(met).as("sides told of " + PAIRS + " pairs").isEqualTo(2 * PAIRS);
    }

    private static Callable<List<String>> issuing(Desk desk, List<Said> all, CyclicBarrier barrier) {
        return () -> {
            List<String> ids = new ArrayList<>();
            for (Said said : all) {
                barrier.await();
                ids.add(desk.issued(said));
            }
            return ids;
        };
    }

    @Test
    void shouldMakeNoHitsOfWhatIsTooCommonAndSaySo() {
        String plate = Plates.fresh();
        for (int i = 0; i < 26; i++) {
            oybek.issued(seizureWith(plate).to(FOTEHOBOD));
            konysbaev.issued(seizureWith(plate).to("KZ-NATIONAL"));
        }
        compared();
        String last = dusti.issued(seizureWith(plate).to("TJ-NATIONAL"));
        compared();

        Response matches = dusti.gets(last, "matches");
        assertThat(matches.<List<String>>path("tooCommon")).containsExactly("PLATE");
        assertThat(matches.<List<Object>>path("items")).isEmpty();
        assertThat(sql.number("select count(*) from match_side where own_alert = ?", UUID.fromString(last)))
                .isZero();
    }

    @Test
    void shouldCountNothingHiddenTowardsTooCommon() {
        String plate = Plates.fresh();
        for (int i = 0; i < 52; i++) {
            konysbaev.issued(
                    aLookout().with("/conveyances/0/plate/value", plate).to("KZ-NATIONAL"));
        }
        compared();
        String first = oybek.issued(seizureWith(plate).to(FOTEHOBOD));
        compared();
        String second = dusti.issued(seizureWith(plate).to("TJ-NATIONAL"));
        compared();

        // those who see two of them are told; the one who searches for it 52 times is not
        assertThat(dusti.gets(second, "matches").<List<String>>path("items.other.office"))
                .containsExactly(OYBEK);
        assertThat(dusti.gets(second, "matches").<Object>path("tooCommon")).isNull();
        assertThat(oybek.gets(first, "matches").<List<String>>path("items.other.office"))
                .containsExactly(DUSTI);
        assertThat(sql.number(
                        "select count(*) from match_side where office = ? and other_alert = ?",
                        KONYSBAEV,
                        UUID.fromString(second)))
                .isZero();
    }
}
