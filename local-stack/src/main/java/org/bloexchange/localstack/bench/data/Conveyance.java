package org.bloexchange.localstack.bench.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What carried the goods: as it stands in the document, and what it is known by. The document is not changed once made, so
 * that several alerts may name it.
 */
record Conveyance(ObjectNode json, List<Named> identifiers) {
    Conveyance {
        identifiers = List.copyOf(identifiers);
    }
}
