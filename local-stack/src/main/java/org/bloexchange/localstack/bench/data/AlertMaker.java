package org.bloexchange.localstack.bench.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bloexchange.localstack.bench.data.MadeAlert.Answer;
import org.bloexchange.localstack.bench.data.MadeAlert.Version;
import org.bloexchange.localstack.client.Json;

/** Thinks up alerts one after the other, over three years; the same ones for the same offices, number and seed. */
final class AlertMaker {
    /** Fixed, so that a set made tomorrow is the same. */
    static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

    private static final Duration LENGTH = Duration.ofDays(3 * 365);

    private static final Weighted<String> URGENCIES =
            new Weighted<String>().with("ROUTINE", 70).with("URGENT", 24).with("FLASH", 6);
    private static final int MOST_OFFICES = 4;

    private final int number;
    private final Dice dice;
    private final List<DataOffice> ranked;
    private final Weighted<DataOffice> senders;
    private final ContentMaker contents;
    private final ReferenceNumbers references;
    private int made;

    AlertMaker(OfficeMap map, int number, long seed) {
        this.number = number;
        this.dice = new Dice(seed);
        this.ranked = ranked(map, seed);
        this.senders = Weighted.byRank(ranked);
        this.contents = new ContentMaker(map, dice);
        this.references = new ReferenceNumbers(seed);
    }

    /** Which offices are busy is chance, but units report less than offices at the line. */
    private static List<DataOffice> ranked(OfficeMap map, long seed) {
        List<DataOffice> atTheLine = new ArrayList<>(map.offices().stream()
                .filter(office -> !office.points().isEmpty())
                .toList());
        Collections.shuffle(atTheLine, new Random(seed));
        List<DataOffice> all = new ArrayList<>(atTheLine);
        map.offices().stream().filter(office -> office.points().isEmpty()).forEach(all::add);
        return all;
    }

    boolean hasNext() {
        return made < number;
    }

    MadeAlert next() {
        Instant issuedAt = timeOf(made++);
        DataOffice office = senders.draw(dice);
        List<DataOffice> audience = audience(office);
        Content content = contents.make(office, audience.getFirst(), issuedAt, END);
        List<Version> versions = versions(content, issuedAt);
        List<Answer> answers = audience.stream()
                .map(any -> answer(versions.getFirst(), versions.size() == 1))
                .toList();
        return new MadeAlert(
                dice.idAt(issuedAt.toEpochMilli()),
                references.next(office.code()),
                office,
                issuedAt,
                audience.stream().map(DataOffice::code).toList(),
                dice.percent(10),
                versions,
                answers);
    }

    /** Evenly spread, each somewhere within its share of the time. */
    private Instant timeOf(int place) {
        long share = LENGTH.toMillis() / number;
        long offset = share * place + (long) (dice.fraction() * share);
        return END.minus(LENGTH).plusMillis(offset);
    }

    private List<DataOffice> audience(DataOffice office) {
        Set<DataOffice> audience = new LinkedHashSet<>();
        List<DataOffice> across = ranked.stream()
                .filter(other -> office.counterparts().contains(other.code()))
                .toList();
        if (!across.isEmpty() && dice.percent(92)) {
            audience.add(dice.one(across));
        }
        int wanted = audience.isEmpty() || dice.percent(18) ? dice.between(1, MOST_OFFICES) : 1;
        while (audience.size() < wanted) {
            DataOffice other = dice.percent(60) ? senders.draw(dice) : dice.one(ranked);
            if (!other.equals(office)) {
                audience.add(other);
            }
        }
        return List.copyOf(audience);
    }

    private List<Version> versions(Content content, Instant issuedAt) {
        List<Version> versions = new ArrayList<>();
        String urgency = URGENCIES.draw(dice);
        versions.add(new Version("ISSUED", urgency, false, content, null, null, issuedAt, false));
        Instant at = issuedAt;
        Content said = content;
        if (dice.percent(14)) {
            at = later(at, 40);
            urgency = dice.percent(30) ? "URGENT" : urgency;
            said = dice.percent(40) ? said.withSeal("KG" + dice.digits(9)) : said;
            versions.add(new Version("UPDATED", urgency, dice.percent(30), said, null, null, at, false));
        }
        String until = said.watchUntil();
        boolean over = until != null && !until.equals(ContentMaker.OPEN_END);
        if (dice.percent(3)) {
            ObjectNode why = Json.object().put("reason", dice.percent(60) ? "ENTERED_IN_ERROR" : "NO_LONGER_VALID");
            versions.add(new Version("CANCELLED", urgency, false, said, why.toString(), null, later(at, 20), false));
        } else if (over) {
            Instant ended = Instant.parse(until).isAfter(at) ? Instant.parse(until) : later(at, 1);
            versions.add(new Version("EXPIRED", urgency, false, said, null, null, ended.plusMillis(2_500), true));
        } else if (dice.percent(20)) {
            ObjectNode word = Json.object();
            if (dice.percent(50)) {
                word.put("text", "Nothing more is expected");
            }
            versions.add(new Version("CLOSED", urgency, false, said, null, word.toString(), later(at, 200), false));
        }
        return versions;
    }

    private Instant later(Instant than, int mostHours) {
        Instant later = than.plus(Duration.ofSeconds(dice.between(60, mostHours * 3_600)));
        return later.isBefore(END) ? later.truncatedTo(ChronoUnit.MILLIS) : END.minusMillis(1);
    }

    /** Most have accepted the first version; some only read it, some have not yet looked. */
    private Answer answer(Version first, boolean only) {
        if (only && dice.percent(8)) {
            return Answer.NONE;
        }
        Instant delivered = first.changedAt().plusMillis(dice.between(300, 90_000));
        if (dice.percent(7)) {
            return new Answer(delivered, null, null, null, 1);
        }
        Instant read = delivered.plusMillis(dice.between(5_000, 900_000));
        if (dice.percent(12)) {
            return new Answer(delivered, read, null, null, 1);
        }
        Instant decided = read.plusMillis(dice.between(4_000, 600_000));
        return new Answer(delivered, read, decided, dice.percent(94) ? "ACCEPTED" : "DECLINED", 1);
    }
}
