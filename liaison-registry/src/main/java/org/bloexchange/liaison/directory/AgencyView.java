package org.bloexchange.liaison.directory;

import java.util.Map;

/** An agency as the directory has it; also the data of {@code blo.agency.changed.v1}. */
public record AgencyView(String code, String country, AgencyType type, Map<String, String> names, long version) {

    static AgencyView of(Agency agency) {
        return new AgencyView(agency.code, agency.country, agency.type, agency.names, agency.version);
    }
}
