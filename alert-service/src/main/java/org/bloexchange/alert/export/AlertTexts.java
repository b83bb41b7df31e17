package org.bloexchange.alert.export;

import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.vocabulary.Language;

/** What a message says in words. */
interface AlertTexts {

    /** What it is. */
    String event(AlertView alert, Language language);

    /** What it says, in sentences of that language. */
    String summary(AlertView alert, Language language);

    /** A line. */
    default String headline(AlertView alert, Language language) {
        return event(alert, language) + ": " + alert.reference();
    }

    /** The summary, and what the officer wrote, in whatever language that was. */
    default String description(AlertView alert, Language language) {
        Occurrence event = alert.content().event();
        String summary = summary(alert, language);
        return event == null || event.narrative() == null
                ? summary
                : summary + "\n\n" + event.narrative().text();
    }
}
