package org.bloexchange.alert.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bloexchange.messaging.AfterCommit;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.messaging.topic.Topics;

/**
 * Keeps offices and crossing points as the directory tells them. The newest sequence of a key holds; agencies are not
 * needed here and are passed over.
 */
@ApplicationScoped
class DirectoryHandler implements StreamHandler {

    static final String STREAM = "directory";

    private final DirectoryTable table;
    private final DirectoryCache cache;
    private final AfterCommit afterCommit;
    private final Topics topics;

    DirectoryHandler(DirectoryTable table, DirectoryCache cache, AfterCommit afterCommit, Topics topics) {
        this.table = table;
        this.cache = cache;
        this.afterCommit = afterCommit;
        this.topics = topics;
    }

    @Override
    public String stream() {
        return STREAM;
    }

    @Override
    public void handle(List<InboundEvent> events) {
        int changed = 0;
        for (InboundEvent event : newestOfEachKey(events)) {
            changed += handle(event);
        }
        if (changed > 0) {
            table.countChanges(changed);
            afterCommit.run(cache::refresh);
        }
    }

    private int handle(InboundEvent event) {
        if (event.isTombstone()) {
            return table.bury(event.key(), event.sequence());
        }
        return switch (event.type()) {
            case "blo.office.changed.v1" ->
                table.keep(checked(event.dataAs(OfficeChanged.class), event), event.sequence());
            case "blo.crossing-point.changed.v1" ->
                table.keep(checked(event.dataAs(CrossingPointChanged.class), event), event.sequence());
            default -> 0;
        };
    }

    private static Collection<InboundEvent> newestOfEachKey(List<InboundEvent> events) {
        Map<String, InboundEvent> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.merge(
                event.key(), event, (older, newer) -> newer.sequence() >= older.sequence() ? newer : older));
        return newest.values();
    }

    private OfficeChanged checked(OfficeChanged office, InboundEvent event) {
        check(event.key().equals("office/" + office.code()), QuarantineReason.WRONG_KEY, "the key is not the office's");
        check(
                office.country().toLowerCase(Locale.ROOT).equals(event.topic().writer())
                        && office.code().startsWith(office.country() + "-"),
                QuarantineReason.FOREIGN_WRITER,
                "a country tells of another's office");
        check(office.hasUsableDates(), QuarantineReason.CONTRACT, "a date or the time zone is none");
        return office;
    }

    /** A point of a country that takes no part is kept by the country it faces; everybody else keeps its own. */
    private CrossingPointChanged checked(CrossingPointChanged point, InboundEvent event) {
        check(
                event.key().equals("crossing-point/" + point.code()),
                QuarantineReason.WRONG_KEY,
                "the key is not the crossing point's");
        check(
                !topics.serves(point.country())
                        || point.country()
                                .toLowerCase(Locale.ROOT)
                                .equals(event.topic().writer()),
                QuarantineReason.FOREIGN_WRITER,
                "a country tells of another's crossing point");
        return point;
    }

    private static void check(boolean holds, QuarantineReason reason, String otherwise) {
        if (!holds) {
            throw new UnprocessableEventException(reason, otherwise);
        }
    }
}
