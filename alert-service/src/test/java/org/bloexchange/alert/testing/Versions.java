package org.bloexchange.alert.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Closure;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.document.Release;
import org.bloexchange.alert.issue.Contents;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.CancellationReason;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;

/** Versions of alerts in memory. */
public final class Versions {

    private static final UUID ID = UUID.fromString("0190a6b0-0000-7000-8000-000000000001");
    private static final Instant ISSUED = Instant.parse("2024-03-07T05:02:11.480Z");

    private Versions() {}

    /** The first version of what Oybek said to these offices. */
    public static AlertVersion issued(Said said, String... audience) {
        return version(1, Contents.of(said), AlertState.ISSUED, false, audience);
    }

    /** The second version of it. */
    public static AlertVersion updated(Said said, String... audience) {
        return version(2, Contents.of(said), AlertState.UPDATED, false, audience);
    }

    /** The first version of it, with its audience open to all recipients. */
    public static AlertVersion disclosed(Said said, String... audience) {
        return version(1, Contents.of(said), AlertState.ISSUED, true, audience);
    }

    /** The second version of it: it was cancelled. */
    public static AlertVersion cancelled(Said said, String... audience) {
        return version(2, Contents.of(said), AlertState.CANCELLED, false, audience);
    }

    /** The second version of it: the end that was said. */
    public static AlertVersion ended(Said said, AlertState end, String... audience) {
        return version(2, Contents.of(said), end, false, audience);
    }

    /** The first version of it: it waits for a supervisor, except where it is at home. */
    public static AlertVersion waiting(Said said, String... audience) {
        AlertVersion issued = issued(said, audience);
        return new AlertVersion(
                ID,
                issued.reference(),
                1,
                issued.kind(),
                AlertState.AWAITING_RELEASE,
                issued.urgency(),
                false,
                issued.originator(),
                ISSUED,
                ISSUED,
                issued.originator().atHome(List.of(audience)),
                false,
                issued.content(),
                null,
                null,
                Release.waiting(List.of(audience), ISSUED.plusSeconds(1800)));
    }

    private static AlertVersion version(
            int version, AlertContent content, AlertState state, boolean disclosed, String... audience) {
        return new AlertVersion(
                ID,
                "EX-UZ-OYBEK-7K3QX9",
                version,
                content.watch() == null ? Kind.SEIZURE : Kind.ADVANCE_WARNING,
                state,
                Urgency.URGENT,
                false,
                Originator.of(Known.OYBEK),
                ISSUED,
                ISSUED.plusSeconds(version - 1),
                List.of(audience),
                disclosed,
                content,
                state == AlertState.CANCELLED
                        ? new Cancellation(CancellationReason.ENTERED_IN_ERROR, "Reported twice.")
                        : null,
                state == AlertState.CLOSED ? new Closure("The lorry was found empty.") : null);
    }
}
