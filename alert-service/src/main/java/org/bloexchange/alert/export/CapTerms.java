package org.bloexchange.alert.export;

import java.util.Objects;
import java.util.Set;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Commodity;
import org.bloexchange.alert.vocabulary.InformationEvaluation;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.SourceEvaluation;
import org.bloexchange.alert.vocabulary.Substance;
import org.bloexchange.alert.vocabulary.Urgency;

/** What CAP 1.2 calls urgency, severity, certainty and response. Its words are its own, so the rules are ours. */
final class CapTerms {

    private static final Set<Commodity> DANGEROUS_GOODS = Set.of(Commodity.EXPLOSIVE, Commodity.WEAPON);
    private static final Set<Substance> DEADLY_IN_TRACES = Set.of(Substance.FENTANYL, Substance.NITAZENES);

    private CapTerms() {}

    static String urgency(AlertView alert) {
        if (isOver(alert)) {
            return "Past";
        }
        return switch (alert.kind()) {
            case SEIZURE -> "Past";
            case ADVANCE_WARNING, LOOKOUT -> alert.urgency() == Urgency.FLASH ? "Immediate" : "Expected";
            case CONCEALMENT_BULLETIN -> "Unknown";
        };
    }

    /** What is asked of the recipient. */
    static String responseType(AlertView alert) {
        if (isOver(alert)) {
            return "None";
        }
        return switch (alert.kind()) {
            case SEIZURE -> "Assess";
            case ADVANCE_WARNING, LOOKOUT -> alert.urgency() == Urgency.FLASH ? "Execute" : "Monitor";
            case CONCEALMENT_BULLETIN -> "Prepare";
        };
    }

    /** Unknown, unless the goods themselves are a danger to whoever meets them. */
    static String severity(AlertView alert) {
        boolean dangerous = alert.content().goods().stream()
                .anyMatch(goods -> goods.commodity() != null && DANGEROUS_GOODS.contains(goods.commodity())
                        || goods.substance() != null && DEADLY_IN_TRACES.contains(goods.substance()));
        return dangerous ? "Severe" : "Unknown";
    }

    /** A seizure was observed; of the rest the 4x4 says how far to believe it. */
    static String certainty(AlertView alert) {
        if (alert.kind() == Kind.SEIZURE) {
            return "Observed";
        }
        if (alert.content().evaluation().source() == SourceEvaluation.X) {
            return "Unknown";
        }
        return alert.content().evaluation().information() == InformationEvaluation.UNCORROBORATED
                ? "Possible"
                : "Likely";
    }

    private static boolean isOver(AlertView alert) {
        AlertState state = Objects.requireNonNull(alert.state());
        return alert.kind() != Kind.SEIZURE && state.isFinal();
    }
}
