package org.bloexchange.liaison.firststart;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bloexchange.liaison.directory.AgencyType;
import org.bloexchange.liaison.reference.AgencyRow;
import org.bloexchange.liaison.reference.ReferenceData;

/** Which sorts of agencies sit in which office, by the people of the first start. */
final class AgencyTypes {

    private final Map<String, Set<AgencyType>> byOffice = new HashMap<>();

    private AgencyTypes() {}

    static AgencyTypes of(ReferenceData data, List<Newcomer> people) {
        Map<String, AgencyType> types =
                data.agencies().stream().collect(toMap(AgencyRow::code, row -> AgencyType.valueOf(row.type())));
        AgencyTypes sitting = new AgencyTypes();
        for (Newcomer newcomer : people) {
            AgencyType type = types.get(newcomer.contact().agency);
            if (type != null) {
                sitting.byOffice
                        .computeIfAbsent(newcomer.contact().office, office -> new TreeSet<>())
                        .add(type);
            }
        }
        return sitting;
    }

    /** In the order of the vocabulary; none where nobody wrote it down. */
    List<AgencyType> at(String office) {
        return List.copyOf(byOffice.getOrDefault(office, Set.of()));
    }
}
