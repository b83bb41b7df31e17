package org.bloexchange.alert.policy;

import java.util.UUID;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * Who may see which request for information: the asking side all of it, an office that was asked its own row and its own
 * part of the thread, never who else was asked. Every way out begins with {@link #one} or {@link #newest}.
 */
public final class InquiryPolicy {

    private InquiryPolicy() {}

    /** Which side of a request the reader is on. */
    public enum Side {
        ASKING,
        ASKED
    }

    /** {@code with s as (...)}: the one request {@code (id)}, if the reader may see it. */
    public static Sql one(UUID id, Reach reach) {
        return Sql.of("with s as materialized (select i.id from inquiry i where i.id = ? and", id)
                .add(asks(reach))
                .add("union select q.inquiry_id from inquiry_asked q where q.inquiry_id = ? and", id)
                .add(isAsked(reach))
                .add(")");
    }

    /**
     * {@code with s as (...)}: the newest requests {@code (id)} the reader may see, each once. Either side is read from an
     * index that begins with the reader and goes on in the order of the list.
     *
     * @param side the only one wanted; both where null
     * @param state of a row the reader sees
     * @param after where the page before ended
     */
    public static Sql newest(
            Reach reach, @Nullable Side side, @Nullable RequestState state, @Nullable UUID after, int limit) {
        Sql sql = Sql.of("with s as materialized (select id from (");
        if (side != Side.ASKED) {
            sql.add("(select i.id from inquiry i where").add(asks(reach));
            if (state != null) {
                sql.add(
                        "and exists (select from inquiry_asked q where q.inquiry_id = i.id and q.state = ?)",
                        state.name());
            }
            if (after != null) {
                sql.add("and i.id < ?", after);
            }
            sql.add("order by i.id desc limit ?)", limit);
        }
        if (side == null) {
            sql.add("union");
        }
        if (side != Side.ASKING) {
            // several offices of a country may be asked the same: it is one request all the same
            sql.add(reach instanceof Reach.OwnCountry ? "(select distinct" : "(select")
                    .add("q.inquiry_id as id from inquiry_asked q where")
                    .add(isAsked(reach));
            if (state != null) {
                sql.add("and q.state = ?", state.name());
            }
            if (after != null) {
                sql.add("and q.inquiry_id < ?", after);
            }
            sql.add("order by id desc limit ?)", limit);
        }
        return sql.add(") n order by id desc limit ?)", limit);
    }

    /** Whether the reader is on the side that asks in {@code inquiry i}. */
    public static Sql asks(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own -> Sql.of("i.asking_office = ?", own.office());
            case Reach.OwnCountry own -> Sql.of("i.asking_country = ?", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    private static Sql isAsked(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own -> Sql.of("q.office = ?", own.office());
            case Reach.OwnCountry own -> Sql.of("q.country = ?", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    /** Whether the reader may see the row {@code inquiry_asked q} of {@code inquiry i}. */
    public static Sql seesAsked(Reach reach) {
        return Sql.of("(").add(asks(reach)).add("or").add(isAsked(reach)).add(")");
    }

    /** Whether the reader may see the message {@code x} under {@code inquiry i}. */
    public static Sql seesMessage(Reach reach) {
        return Sql.of("(")
                .add(asks(reach))
                .add("or")
                .add(RemarkPolicy.speaks(reach))
                .add("or")
                .add(RemarkPolicy.isSpokenTo(reach))
                .add(")");
    }
}
