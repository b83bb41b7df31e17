package org.bloexchange.alert.issue;

import java.time.Instant;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.Readers;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.alert.testing.Said;

/** What the rules make of what Oybek says. */
public final class Contents {

    private Contents() {}

    /** The content with its presets. */
    public static AlertContent of(Said said) {
        Problems problems = new Problems();
        IssueAlert read = Readers.reader().read(said.bytes(), IssueAlert.class, problems);
        AlertContent content = AlertRules.check(
                read, Known.office(Known.OYBEK), Known.directory(), Instant.parse("2026-03-07T05:00:00Z"), problems);
        problems.throwIfAny();
        return content;
    }
}
