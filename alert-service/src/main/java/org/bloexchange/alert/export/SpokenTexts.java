package org.bloexchange.alert.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.bloexchange.alert.narrative.Narrative;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.Wording;

/** Texts of messages from the words of codes and the summaries. */
@ApplicationScoped
class SpokenTexts implements AlertTexts {

    private final Wording wording;
    private final Narrative narrative;

    SpokenTexts(Wording wording, Narrative narrative) {
        this.wording = wording;
        this.narrative = narrative;
    }

    @Override
    public String event(AlertView alert, Language language) {
        return wording.label(language, "alertKind", alert.kind());
    }

    @Override
    public String summary(AlertView alert, Language language) {
        return narrative.of(alert.told(), language);
    }
}
