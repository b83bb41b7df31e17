package org.bloexchange.alert.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.alert.identifier.Normalised;
import org.bloexchange.api.problem.ProblemException;

/**
 * What an identifier is looked up by: for each type it could be of, the form in which confusable characters are folded, so
 * that any spelling finds it.
 *
 * @param types in step with {@code folded}
 * @param folded may hold {@code ?}
 * @param keys normalised without folding; for whoever reviews the look-up
 */
record SearchKeys(List<String> types, List<String> folded, Set<String> keys) {

    private static final String POINTER = "/identifier/value";

    /**
     * The keys.
     *
     * @throws ProblemException 400 if it could identify nothing, or has fewer than five known characters
     */
    static SearchKeys of(AskedIdentifier asked) {
        String value = asked.value() == null ? "" : asked.value();
        List<String> types = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        boolean any = false;
        for (IdentifierType type :
                asked.type() == null ? IdentifierType.values() : new IdentifierType[] {asked.type()}) {
            Normalised normalised = type.normalise(value, asked.country()).orElse(null);
            any |= normalised != null;
            if (normalised != null && (!normalised.hasUnread() || normalised.known() >= Normalised.LEAST_KNOWN)) {
                types.add(type.name());
                folded.add(normalised.possibleKey());
                keys.add(normalised.key());
            }
        }
        if (!any) {
            throw ProblemException.badRequest(POINTER, "WRONG_FORM", "Letters or digits that identify something");
        }
        if (types.isEmpty()) {
            throw ProblemException.badRequest(
                    POINTER, "TOO_FEW_KNOWN", "With unread characters, at least five others must be known");
        }
        return new SearchKeys(types, folded, keys);
    }

    /** Whether some characters are unread; it is so for all types or for none. */
    boolean hasUnread() {
        return folded.getFirst().indexOf(Normalised.UNREAD) >= 0;
    }

    /** With what a whole plate would look like through characters that were unread when it was reported. */
    SearchKeys through(List<String> masks) {
        List<String> moreTypes = new ArrayList<>(types);
        List<String> moreFolded = new ArrayList<>(folded);
        int plate = types.indexOf(IdentifierType.PLATE.name());
        if (plate >= 0) {
            String whole = folded.get(plate);
            for (String mask : masks) {
                String seen = through(whole, mask);
                if (known(seen) >= Normalised.LEAST_KNOWN && !seen.equals(whole)) {
                    moreTypes.add(IdentifierType.PLATE.name());
                    moreFolded.add(seen);
                }
            }
        }
        return new SearchKeys(moreTypes, moreFolded, keys);
    }

    private static String through(String whole, String mask) {
        if (mask.length() != whole.length()) {
            return whole;
        }
        StringBuilder seen = new StringBuilder(whole);
        for (int i = 0; i < mask.length(); i++) {
            if (mask.charAt(i) == Normalised.UNREAD) {
                seen.setCharAt(i, Normalised.UNREAD);
            }
        }
        return seen.toString();
    }

    private static long known(String folded) {
        return folded.chars().filter(c -> c != Normalised.UNREAD).count();
    }
}
