package org.bloexchange.alert.identifier;

import java.util.ArrayList;
import java.util.List;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Conveyance;
import org.jspecify.annotations.Nullable;

/** All identifiers that an alert names, in the order of its fields. */
public final class Identifiers {

    private final List<FoundIdentifier> found = new ArrayList<>();

    private Identifiers() {}

    /** Those from which something could be made; each as often as it is named. */
    public static List<FoundIdentifier> of(AlertContent content) {
        Identifiers identifiers = new Identifiers();
        for (int i = 0; i < content.conveyances().size(); i++) {
            identifiers.take("/conveyances/" + i, content.conveyances().get(i));
        }
        return List.copyOf(identifiers.found);
    }

    /** Whether the conveyance names anything it could be known by. */
    public static boolean hasOne(Conveyance conveyance) {
        Identifiers identifiers = new Identifiers();
        identifiers.take("", conveyance);
        return !identifiers.found.isEmpty();
    }

    private void take(String pointer, Conveyance conveyance) {
        plate(pointer + "/plate", conveyance.plate());
        plate(pointer + "/trailerPlate", conveyance.trailerPlate());
        add(pointer + "/vin", IdentifierType.VIN, conveyance.vin(), null);
        add(pointer + "/container", IdentifierType.CONTAINER, conveyance.container(), null);
        add(pointer + "/wagon", IdentifierType.WAGON, conveyance.wagon(), null);
        add(pointer + "/seal", IdentifierType.SEAL, conveyance.seal(), null);
        for (int i = 0; i < conveyance.papers().size(); i++) {
            Conveyance.Paper paper = conveyance.papers().get(i);
            if (paper == null || paper.type() == null) {
                continue; // a body is looked at before it is refused, and a draft before it is complete
            }
            IdentifierType type = IdentifierType.valueOf(paper.type().name());
            add(pointer + "/papers/" + i + "/number", type, paper.number(), null);
        }
    }

    private void plate(String pointer, Conveyance.@Nullable Plate plate) {
        if (plate != null) {
            add(pointer + "/value", IdentifierType.PLATE, plate.value(), plate.country());
        }
    }

    private void add(String pointer, IdentifierType type, @Nullable String typed, @Nullable String country) {
        if (typed != null) {
            type.normalise(typed, country)
                    .ifPresent(normalised -> found.add(new FoundIdentifier(pointer, type, typed, normalised)));
        }
    }
}
