package org.bloexchange.alert.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.importing.ImportColumn.Scope;
import org.bloexchange.alert.spreadsheet.Cell;

/** Makes one case of the rows that have its number. */
final class CaseReader {

    private final CellReader cells;
    private final CaseTime time;
    private final Findings findings;
    private final ObjectNode said = JsonNodeFactory.instance.objectNode();
    private final Map<String, Cell> places = new LinkedHashMap<>();
    private final Map<ImportColumn, JsonNode> ofTheCase = new EnumMap<>(ImportColumn.class);
    private final Map<ImportColumn, Cell> firstSaid = new EnumMap<>(ImportColumn.class);
    private final List<Map<ImportColumn, JsonNode>> conveyances = new ArrayList<>();
    private final List<Integer> goodsRows = new ArrayList<>();
    private final List<Integer> conveyanceRows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    CaseReader(CellReader cells, CaseTime time, Findings findings) {
        this.cells = cells;
        this.time = time;
        this.findings = findings;
    }

    SaidCase read(String number, List<TableRow> rows) {
        said.put("kind", "SEIZURE").put("urgency", "ROUTINE");
        for (TableRow row : rows) {
            row.cells().forEach((column, cell) -> {
                if (column.scope() == Scope.CASE && column != ImportColumn.CASE_NUMBER) {
                    ofTheCase(column, cell);
                }
            });
            if (row.has(Scope.GOODS)) {
                goods(row);
            }
            if (row.has(Scope.CONVEYANCE)) {
                conveyance(row);
            }
        }
        time.read(rows, places).ifPresent(at -> put("/event/occurredAt", JsonNodeFactory.instance.textNode(at)));
        return new SaidCase(number, rows.getFirst().number(), said, places, goodsRows, conveyanceRows, fingerprint());
    }

    private void ofTheCase(ImportColumn column, Cell cell) {
        places.putIfAbsent(column.pointer(), cell);
        cells.read(cell, column, column.pointer()).ifPresent(value -> {
            JsonNode before = ofTheCase.putIfAbsent(column, value);
            Cell first = firstSaid.getOrDefault(column, cell);
            firstSaid.putIfAbsent(column, cell);
            if (before == null) {
                put(column.pointer(), value);
            } else if (!before.equals(value)) {
                findings.wrong(cell, column, "CONTRADICTS", "Row " + first.row() + " says otherwise of the same case");
            }
        });
    }

    private void goods(TableRow row) {
        String base = "/goods/" + goodsRows.size();
        goodsRows.add(row.number());
        row.cells().forEach((column, cell) -> {
            if (column.scope() == Scope.GOODS) {
                places.put(base + column.pointer(), cell);
                cells.read(cell, column, base + column.pointer())
                        .ifPresent(value -> put(base + column.pointer(), value));
            }
        });
        // what nothing could be made of is still there to be pointed at
        at(base);
    }

    private void conveyance(TableRow row) {
        String base = "/conveyances/" + conveyances.size();
        Map<ImportColumn, JsonNode> values = new EnumMap<>(ImportColumn.class);
        Map<ImportColumn, Cell> from = new HashMap<>();
        row.cells().forEach((column, cell) -> {
            if (column.scope() == Scope.CONVEYANCE) {
                from.put(column, cell);
                cells.read(cell, column, base + column.pointer()).ifPresent(value -> values.put(column, value));
            }
        });
        if (values.isEmpty() || conveyances.contains(values)) {
            return;
        }
        conveyances.add(values);
        conveyanceRows.add(row.number());
        from.forEach((column, cell) -> places.put(base + column.pointer(), cell));
        values.forEach((column, value) -> put(base + column.pointer(), value));
        if (!from.containsKey(ImportColumn.CONVEYANCE)) {
            at(base).put("kind", kindOf(values));
        }
    }

    /** What carries such a number; where it can be anything, it is anything. */
    private static String kindOf(Map<ImportColumn, JsonNode> values) {
        if (values.containsKey(ImportColumn.PLATE) || values.containsKey(ImportColumn.VIN)) {
            return "OTHER";
        }
        return values.containsKey(ImportColumn.WAGON)
                ? "WAGON"
                : values.containsKey(ImportColumn.CONTAINER) ? "CONTAINER" : "OTHER";
    }

    private void put(String pointer, JsonNode value) {
        lines.add(pointer + "="
                + (value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value));
        int last = pointer.lastIndexOf('/');
        at(pointer.substring(0, last)).set(pointer.substring(last + 1), value);
    }

    /** The object there; it and those around it are made where they are not. */
    private ObjectNode at(String pointer) {
        if (pointer.isEmpty()) {
            return said;
        }
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        if (!Character.isDigit(name.charAt(0))) {
            return at(pointer.substring(0, last)).withObjectProperty(name);
        }
        int listAt = pointer.lastIndexOf('/', last - 1);
        ArrayNode list = at(pointer.substring(0, listAt)).withArrayProperty(pointer.substring(listAt + 1, last));
        int index = Integer.parseInt(name);
        return index < list.size() ? (ObjectNode) list.get(index) : list.addObject();
    }

    private byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
