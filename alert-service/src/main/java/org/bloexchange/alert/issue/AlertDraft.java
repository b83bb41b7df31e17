package org.bloexchange.alert.issue;

import java.util.List;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.releaserule.ReleaseGate;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;

/** What was said, checked, with presets filled in and the audience frozen. */
public record AlertDraft(
        Kind kind, Urgency urgency, boolean material, List<String> audience, boolean disclosed, AlertContent content) {

    /** What the rules of release ask for. */
    public ReleaseGate.Saying saying() {
        return new ReleaseGate.Saying(kind, urgency, content.handling().code(), audience);
    }
}
