package org.bloexchange.alert.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bloexchange.alert.store.Documents;
import org.jspecify.annotations.Nullable;

/** Compares two versions as one reader may see them, so that it tells of nothing else. */
final class FieldChanges {

    /** What every version has of its own, or what is no part of what was said. */
    private static final List<String> ENVELOPE = List.of(
            "alertId",
            "reference",
            "version",
            "kind",
            "state",
            "material",
            "originator",
            "issuedAt",
            "changedAt",
            "release",
            "outcomes",
            "my",
            "warnings",
            "summary");

    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges() {}

    /** What changed, in the order of the pointers; single values, not whole groups, where a group is in both. */
    static List<FieldChange> between(AlertView before, AlertView after) {
        FieldChanges changes = new FieldChanges();
        changes.compare("", said(before), said(after));
        return List.copyOf(changes.found);
    }

    private static JsonNode said(AlertView view) {
        ObjectNode tree = Documents.tree(view);
        tree.remove(ENVELOPE);
        return tree;
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            found.add(new FieldChange(pointer, before, after));
        } else if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, before.get(name), after.get(name)));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i));
            }
        } else if (!before.equals(after)) {
            found.add(new FieldChange(pointer, before, after));
        }
    }
}
