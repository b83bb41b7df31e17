package org.bloexchange.alert.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What a message says in words. */
@ApplicationScoped
class AlertTexts {

    private final Wording wording;

    AlertTexts(Wording wording) {
        this.wording = wording;
    }

    /** What it is. */
    String event(AlertView alert, Language language) {
        return wording.label(language, "alertKind", alert.kind());
    }

    /** At most a line. */
    String headline(AlertView alert, Language language) {
        return event(alert, language) + ": " + alert.reference();
    }

    /** What the officer wrote, in whatever language. */
    @Nullable
    String description(AlertView alert, Language language) {
        Occurrence event = alert.content().event();
        return event == null || event.narrative() == null
                ? null
                : event.narrative().text();
    }
}
