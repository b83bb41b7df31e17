package org.bloexchange.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.alert.testing.ManyAlerts;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No word is passed by, whenever and wherever its alert was written. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class WordCollectorIT {

    @Inject
    TestSql sql;

    @Inject
    DataSource database;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldWaitForWhoeverCommitsLate() throws Exception {
        ManyAlerts.of(sql, "TM-LATE", "cccc", 1, "Soonerword");
        Exchange.soon().until(() -> isKnown("soonerword"));
        try (Connection late = database.getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(
                    "insert into alert_version (alert_id, version, state, urgency, material, audience, disclosed,"
                            + " document, changed_at, author, author_office, author_function)"
                            + " select alert_id, 2, state, urgency, material, audience, disclosed,"
                            + " jsonb_set(document, '{event,narrative,text}', '\"Latecomerword\"'), changed_at, author,"
                            + " author_office, author_function from alert_version where author_office = 'TM-LATE'");
            // written after it, committed before it
            Desk.officerOf(Known.OYBEK).issued(saying("Punctualword"));
            assertThat(isKnown("latecomerword")).isFalse();
            late.commit();
            late.setAutoCommit(true);
        }

        Exchange.soon().until(() -> isKnown("latecomerword") && isKnown("punctualword"));
    }

    /** Space that was given up early in the file is where next rows go. */
    @Test
    void shouldReadWhatFillsAGapInTheFile() {
        ManyAlerts.of(
                sql, "TM-GAP", "eeee", 8000, "Gap and " + "filler ".repeat(100).strip());
        Exchange.soon().until(() -> isKnown("filler"));
        // until all of them were read, wherever the reading stands
        ManyAlerts.of(sql, "TM-GAPEND", "ffff", 1, "Gapended");
        Exchange.soon().until(() -> isKnown("gapended"));
        sql.run("delete from alert_version where author_office = 'TM-GAP' and changed_at < '2024-01-01T10:00:00Z'");
        sql.run("vacuum alert_version");

        // a word for each, of letters for digits
        sql.run("insert into alert_version (alert_id, version, state, urgency, material, audience, disclosed, document,"
                + " changed_at, author, author_office, author_function) select alert_id, 2, state, urgency, material,"
                + " audience, disclosed, jsonb_set(document, '{event,narrative,text}', to_jsonb('stopgap' ||"
                + " translate(((row_number() over ())::int)::text, '0123456789', 'abcdefghij'))), changed_at, author,"
                + " author_office, author_function from alert_version where author_office = 'TM-GAP' limit 400");

        Exchange.soon().until(() -> sql.number("select count(*) from search_word where word like 'stopgap%'") == 400);
    }

    @Test
    void shouldKeepWordsOnlyAndNoNumbers() {
        Desk.officerOf(Known.OYBEK).issued(saying("Marmalade 987654 AB98CD76 abc Ёлочка"));

        Exchange.soon().until(() -> isKnown("marmalade") && isKnown("ёлочка"));
        for (String none : List.of("987654", "ab98cd76", "abc")) {
            assertThat(isKnown(none)).as(none).isFalse();
        }
        assertThat(sql.number("select count(*) from search_word where word = 'ёлочка' and latin = 'elochka'"))
                .isEqualTo(1);
    }

    @Test
    void shouldBeginAnewInADatabaseThatCountsAnew() {
        sql.run("update search_word_progress set read_before = '9000000000000'::xid8");
        ManyAlerts.of(sql, "TM-ANEW", "dddd", 1, "Restoredword");

        Exchange.soon().until(() -> isKnown("restoredword"));
    }

    private static Said saying(String text) {
        return Said.aSeizure().withJson("/event/narrative", "{\"text\": \"%s\", \"language\": \"en\"}".formatted(text));
    }

    private boolean isKnown(String word) {
        return sql.number("select count(*) from search_word where word = ?", word) == 1;
    }
}
