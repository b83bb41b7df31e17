package org.bloexchange.alert.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Groups as an audience names them. What is not there, over, not begun or not the sender's is all the same: no group. */
@ApplicationScoped
public class AudienceGroups {

    /** How an audience may name a group: by its code or its id. */
    public static final String NAME = GroupCode.CODE + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final int ID_LENGTH = 36;

    private final GroupStore groups;
    private final Clock clock;

    AudienceGroups(GroupStore groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * The member offices of each group that office may address now, under the name it was given; looked up by one
     * statement, however many there are.
     */
    public Map<String, List<String>> members(List<String> named, String office) {
        List<UUID> ids = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        named.forEach(name -> idOf(name).ifPresentOrElse(ids::add, () -> codes.add(name)));
        List<GroupView> found = groups.addressable(ids, codes, office, clock.instant());
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (String name : named) {
            found.stream()
                    .filter(group -> group.code().equals(name)
                            || idOf(name).filter(group.id()::equals).isPresent())
                    .forEach(group -> members.put(name, group.offices()));
        }
        return members;
    }

    private static Optional<UUID> idOf(String name) {
        return name.length() == ID_LENGTH ? Optional.of(UUID.fromString(name)) : Optional.empty();
    }
}
