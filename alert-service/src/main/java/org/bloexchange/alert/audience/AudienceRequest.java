package org.bloexchange.alert.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.group.AudienceGroups;
import org.bloexchange.alert.vocabulary.AgencyType;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alert is for, as the officer says it; at least one list has something in it. All lists together are frozen to
 * one of offices.
 *
 * @param offices codes of offices, and {@code COUNTERPART} for the office across the line
 * @param disclosed whether every recipient may see the whole audience; no where nothing is said
 * @param borders such as {@code TJ-UZ}: all open offices that serve a crossing point on it, on both sides
 * @param countries all open offices of each
 * @param agencyTypes the open offices where such an agency sits: of those on {@code borders} and in {@code countries}, or
 *     of all where neither is said
 * @param groups codes or ids of operation groups the own office is a member of now
 */
public record AudienceRequest(
        @Size(max = MOST_OFFICES) @Nullable
        List<@NotNull @Pattern(regexp = "COUNTERPART|" + Codes.PLACE) String> offices,

        @Nullable Boolean disclosed,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z]{2}-[A-Z]{2}") String> borders,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 6) @Nullable
        List<@NotNull AgencyType> agencyTypes,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = AudienceGroups.NAME) String> groups) {

    /** The most offices an alert goes to. */
    public static final int MOST_OFFICES = 100;

    /** Stands for the office across the line. */
    public static final String COUNTERPART = "COUNTERPART";

    /** Whether it names nobody. */
    boolean isEmpty() {
        return Stream.of(offices, borders, countries, agencyTypes, groups)
                .allMatch(list -> list == null || list.isEmpty());
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
