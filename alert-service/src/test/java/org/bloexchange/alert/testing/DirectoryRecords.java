package org.bloexchange.alert.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.event.EventIds;

/** The directory as liaison-registry tells it. */
public final class DirectoryRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMAS = "https://bloexchange.org/schemas/";

    private DirectoryRecords() {}

    /** Everything {@link Known}, as first told. */
    public static List<ContractRecord> all() {
        List<ContractRecord> records = new ArrayList<>();
        Known.points().forEach(point -> records.add(of(point)));
        Known.offices().forEach(office -> records.add(of(office, 1)));
        return records;
    }

    /** An office at a version. */
    public static ContractRecord of(Office office, long version) {
        ObjectNode data = JSON.createObjectNode();
        data.put("code", office.code()).put("kind", office.kind().name()).put("country", office.country());
        data.putObject("names").put("en", office.name());
        data.put("evidence", "PUBLISHED");
        if (office.openedOn() != null) {
            data.put("openedOn", office.openedOn());
        }
        if (office.closedOn() != null) {
            data.put("closedOn", office.closedOn());
        }
        data.putArray("modes").add("ROAD");
        data.put("timeZone", office.timeZone());
        data.set("crossingPoints", JSON.valueToTree(office.crossingPoints()));
        data.set("counterparts", JSON.valueToTree(office.counterparts()));
        if (office.nationalUnit() != null) {
            data.put("nationalUnit", office.nationalUnit());
        }
        if (!office.agencyTypes().isEmpty()) {
            data.set("agencyTypes", JSON.valueToTree(office.agencyTypes()));
        }
        data.put("version", version);
        return record("office", office.code(), office.country(), version, data);
    }

    /** A crossing point, at version 1. */
    public static ContractRecord of(CrossingPoint point) {
        String beyond = point.counterpart() == null ? "XX" : point.counterpart().substring(0, 2);
        boolean before = point.country().compareTo(beyond) < 0;
        ObjectNode data = JSON.createObjectNode();
        data.put("code", point.code()).put("country", point.country());
        data.putObject("names").put("en", point.name());
        data.put("border", before ? point.country() + "-" + beyond : beyond + "-" + point.country());
        data.put("counterpart", point.counterpart());
        data.putArray("modes").add("ROAD");
        // somewhere near, as the directory has it
        data.put("lat", 40.75).put("lon", 69.25).put("coordinateQuality", "APPROXIMATE");
        data.put("version", 1);
        return record("crossing-point", point.code(), point.country().equals("AF") ? "UZ" : point.country(), 1, data);
    }

    private static ContractRecord record(String kind, String code, String writer, long version, ObjectNode data) {
        String key = kind + "/" + code;
        Map<String, String> headers = Bus.headers("blo." + kind + ".changed.v1", "/countries/" + writer, key, version);
        headers.put(
                "ce_id",
                EventIds.derive("blo." + kind + ".changed.v1", key, version, "all")
                        .toString());
        headers.put("ce_dataschema", SCHEMAS + kind + ".v1.json");
        return new ContractRecord(
                "exercise.blo.all.directory.v1." + writer.toLowerCase(Locale.ROOT),
                key,
                headers,
                data.toString().getBytes(StandardCharsets.UTF_8));
    }
}
