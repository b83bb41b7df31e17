package org.bloexchange.alert.caution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Watch;
import org.bloexchange.alert.document.Weights;
import org.bloexchange.alert.identifier.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what an alert says and collects what is doubtful, in the order of the fields. A draft may lack what an alert
 * must say: what is not there is not doubtful.
 */
public final class Cautions {

    /** Clocks differ by seconds; what is further ahead was not observed yet. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private final AlertContent content;
    private final Instant now;
    private final List<Caution> found = new ArrayList<>();

    private Cautions(AlertContent content, Instant now) {
        this.content = content;
        this.now = now;
    }

    /** All that is doubtful; empty if nothing is. */
    public static List<Caution> of(AlertContent content, Instant now) {
        return new Cautions(content, now).find();
    }

    /** What is doubtful in free text outside an alert's content. */
    public static List<Caution> ofText(String pointer, @Nullable String text) {
        return text != null && PersonalData.isIn(text)
                ? List.of(new Caution(
                        pointer,
                        CautionCode.PERSONAL_DATA,
                        "This looks like a personal number or a line of a passport; leave out what names a person"))
                : List.of();
    }

    private List<Caution> find() {
        times();
        for (int i = 0; i < content.goods().size(); i++) {
            goods("/goods/" + i, content.goods().get(i));
        }
        Identifiers.of(content).forEach(identifier -> {
            if (identifier.normalised().flaw() != null) {
                switch (identifier.normalised().flaw()) {
                    case CHECK_DIGIT ->
                        add(identifier.pointer(), CautionCode.CHECK_DIGIT, "The check digit does not fit");
                    case UNKNOWN_FORM ->
                        add(identifier.pointer(), CautionCode.UNKNOWN_FORM, "It has not the form that is usual today");
                }
            }
        });
        FreeTexts.of(content).forEach((pointer, text) -> {
            found.addAll(ofText(pointer, text));
        });
        return List.copyOf(found);
    }

    private void times() {
        Occurrence event = content.event();
        if (event != null
                && event.occurredAt() != null
                && event.occurredAt().toInstant().isAfter(now.plus(CLOCKS_DIFFER))) {
            add("/event/occurredAt", CautionCode.TIME_AHEAD, "This time is still to come");
        }
        Watch watch = content.watch();
        if (watch != null && watch.until() != null && watch.until().isBefore(now)) {
            add("/watch/until", CautionCode.WINDOW_OVER, "The window is over already");
        }
    }

    private void goods(String pointer, Goods goods) {
        Goods.Quantity quantity = goods.quantity();
        if (quantity == null || quantity.unit() == null) {
            return;
        }
        if (Weights.unitOf(quantity.unit()).isEmpty()) {
            add(
                    pointer + "/quantity/unit",
                    CautionCode.UNKNOWN_UNIT,
                    "This unit is not known: no weight is worked out");
        } else if (UnusualQuantity.is(goods)) {
            add(pointer + "/quantity/amount", CautionCode.UNUSUAL_QUANTITY, "This is more than is usually found");
        }
    }

    private void add(String pointer, CautionCode code, String message) {
        found.add(new Caution(pointer, code, message));
    }
}
