package org.bloexchange.alert.policy;

import java.util.List;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.store.Sql;

/**
 * Who may see which remark under an alert they may see. A remark is between the originator's office and one or more
 * recipients: the originator's side sees all, a recipient what it said and what was said to it, and neither who else was
 * spoken to. What an office was told in its time it keeps.
 */
public final class RemarkPolicy {

    private RemarkPolicy() {}

    /** Whether the reader may see the remark {@code x} under the alert {@code a}. */
    public static Sql sees(Reach reach) {
        return Sql.of("(")
                .add(AlertPolicy.originates(reach))
                .add("or")
                .add(speaks(reach))
                .add("or")
                .add(isSpokenTo(reach))
                .add(")");
    }

    static Sql speaks(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own -> Sql.of("x.office = ?", own.office());
            case Reach.OwnCountry own -> Sql.of("x.country = ?", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    static Sql isSpokenTo(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own -> Sql.of("? = any (x.addressees)", own.office());
            case Reach.OwnCountry own ->
                Sql.of("exists (select from unnest(x.addressees) o where left(o, 2) = ?)", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    /** Of those it is said to, the offices the reader may know of: all for the side that says it, its own for another. */
    public static List<String> addressees(Remark remark, Reach reach) {
        return addressees(remark.office(), remark.addressees(), reach);
    }

    /** As for a remark, for whatever an office says to others. */
    public static List<String> addressees(String office, List<String> addressees, Reach reach) {
        return AlertPolicy.receives(reach, office)
                ? addressees
                : addressees.stream()
                        .filter(addressee -> AlertPolicy.receives(reach, addressee))
                        .toList();
    }
}
