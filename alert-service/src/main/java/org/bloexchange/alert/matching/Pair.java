package org.bloexchange.alert.matching;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Two alerts that name the same, whichever was looked for: found once, by whatever they have in common. */
final class Pair {

    /** The two alerts, the lower id first as the database compares them. */
    record Key(UUID low, UUID high) {

        static Key of(UUID one, UUID other) {
            boolean inOrder = one.toString().compareTo(other.toString()) < 0;
            return inOrder ? new Key(one, other) : new Key(other, one);
        }
    }

    private final Key key;
    private final Set<String> types = new TreeSet<>();
    private boolean certain;
    private boolean lowMayLearn;
    private boolean highMayLearn;

    Pair(Key key) {
        this.key = key;
    }

    void add(Candidate candidate, boolean ownMayLearn, boolean otherMayLearn) {
        boolean ownIsLow = candidate.own().equals(key.low());
        types.add(candidate.type());
        certain |= candidate.certain();
        lowMayLearn |= ownIsLow ? ownMayLearn : otherMayLearn;
        highMayLearn |= ownIsLow ? otherMayLearn : ownMayLearn;
    }

    Key key() {
        return key;
    }

    /** Classes of identifier, in the order of the alphabet. */
    Set<String> types() {
        return types;
    }

    boolean certain() {
        return certain;
    }

    /** Whether the value is not too common for the office of the lower alert. */
    boolean lowMayLearn() {
        return lowMayLearn;
    }

    boolean highMayLearn() {
        return highMayLearn;
    }
}
