package org.bloexchange.liaison.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An office as the directory has it; also the data of {@code blo.office.changed.v1}. Absent where it is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeView(
        String code,
        OfficeKind kind,
        String country,
        Map<String, String> names,
        Evidence evidence,
        @Nullable String openedOn,
        @Nullable String closedOn,
        List<Mode> modes,
        ZoneId timeZone,
        List<String> crossingPoints,
        List<String> counterparts,
        @Nullable String nationalUnit,
        @Nullable List<AgencyType> agencyTypes,
        long version) {

    static OfficeView of(Office office) {
        return new OfficeView(
                office.code,
                office.kind,
                office.country,
                office.names,
                office.evidence,
                office.openedOn,
                office.closedOn,
                office.modes,
                office.timeZone,
                office.crossingPoints.stream().sorted().toList(),
                office.counterparts.stream().sorted().toList(),
                office.nationalUnit,
                office.agencyTypes.isEmpty() ? null : office.agencyTypes,
                office.version);
    }
}
