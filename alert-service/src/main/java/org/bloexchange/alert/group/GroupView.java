package org.bloexchange.alert.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as its members and coordinators see it.
 *
 * @param code for speaking, and for an audience
 * @param country whose national unit coordinates it
 * @param endedAt absent unless it was ended before {@code until}
 * @param offices its members, in the order of their codes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupView(
        UUID id,
        String code,
        String name,
        String country,
        Instant from,
        Instant until,
        @Nullable Instant endedAt,
        List<String> offices,
        int version) {

    /** Whether its time is over. */
    boolean isOver(Instant now) {
        return endedAt != null || !until.isAfter(now);
    }

    GroupView described(String newName, Instant newFrom, Instant newUntil, List<String> members) {
        return new GroupView(id, code, newName, country, newFrom, newUntil, endedAt, members, version + 1);
    }

    GroupView without(List<String> leaving) {
        List<String> rest =
                offices.stream().filter(office -> !leaving.contains(office)).toList();
        return new GroupView(id, code, name, country, from, until, endedAt, rest, version + 1);
    }

    GroupView endedAt(Instant now) {
        return new GroupView(id, code, name, country, from, until, now, offices, version + 1);
    }
}
