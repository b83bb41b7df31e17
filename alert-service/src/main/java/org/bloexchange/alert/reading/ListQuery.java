package org.bloexchange.alert.reading;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.search.SearchText;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Direction;
import org.bloexchange.alert.vocabulary.InspectionMode;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.bloexchange.alert.vocabulary.Substance;
import org.bloexchange.alert.vocabulary.Urgency;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller asks a list for, as it stands in the address. */
public class ListQuery {

    private static final int MOST_CHARACTERS = 200;

    @QueryParam("kind")
    @Parameter(schema = @Schema(implementation = Kind.class))
    @Nullable
    String kind;

    @QueryParam("state")
    @Parameter(schema = @Schema(implementation = AlertState.class))
    @Nullable
    String state;

    @QueryParam("actionNeeded")
    @Parameter(
            description = "true: only what the own office was sent and has not answered",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String actionNeeded;

    @QueryParam("urgency")
    @Parameter(schema = @Schema(implementation = Urgency.class))
    @Nullable
    String urgency;

    @QueryParam("office")
    @Parameter(description = "That issued it")
    @Nullable
    String office;

    @QueryParam("country")
    @Parameter(description = "That issued it: ISO 3166-1 alpha-2")
    @Nullable
    String country;

    @QueryParam("crossingPoint")
    @Parameter(description = "Where it happened, or is expected")
    @Nullable
    String crossingPoint;

    @QueryParam("border")
    @Parameter(description = "That point lies on: its two countries in alphabetical order, such as TJ-UZ")
    @Nullable
    String border;

    @QueryParam("direction")
    @Parameter(schema = @Schema(implementation = Direction.class))
    @Nullable
    String direction;

    @QueryParam("mode")
    @Parameter(description = "What was inspected", schema = @Schema(implementation = InspectionMode.class))
    @Nullable
    String mode;

    @QueryParam("substance")
    @Parameter(schema = @Schema(implementation = Substance.class))
    @Nullable
    String substance;

    @QueryParam("outcome")
    @Parameter(
            description = "The newest an office reported, as far as the caller sees outcomes",
            schema = @Schema(implementation = OutcomeKind.class))
    @Nullable
    String outcome;

    @QueryParam("issuedFrom")
    @Parameter(description = "Included; RFC 3339", schema = @Schema(implementation = Instant.class))
    @Nullable
    String issuedFrom;

    @QueryParam("issuedUntil")
    @Parameter(description = "Not included; RFC 3339", schema = @Schema(implementation = Instant.class))
    @Nullable
    String issuedUntil;

    @QueryParam("text")
    @Parameter(
            description =
                    "Words of what was written, or the reference or its last six characters. Every word is to be found:"
                            + " as it is, by its beginning, and from four letters on in part, misspelt or in the other script",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Nullable
    String text;

    /**
     * The filter.
     *
     * @throws ProblemException 400 for what is no code, time or truth value
     */
    public AlertFilter filter() {
        return new AlertFilter(
                word("kind", kind, Kind.class),
                word("state", state, AlertState.class),
                truth("actionNeeded", actionNeeded),
                word("urgency", urgency, Urgency.class),
                form("office", office, Codes.PLACE, "The code of an office, such as UZ-OYBEK"),
                form("country", country, "[A-Z]{2}", "Two capital letters"),
                form("crossingPoint", crossingPoint, Codes.PLACE, "The code of a crossing point, such as UZ-OYBEK"),
                form("border", border, "[A-Z]{2}-[A-Z]{2}", "Two countries in alphabetical order, such as TJ-UZ"),
                word("direction", direction, Direction.class),
                word("mode", mode, InspectionMode.class),
                word("substance", substance, Substance.class),
                word("outcome", outcome, OutcomeKind.class),
                time("issuedFrom", issuedFrom),
                time("issuedUntil", issuedUntil),
                words(text));
    }

    private static @Nullable SearchText words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        SearchText words = SearchText.of(text);
        if (words.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw ProblemException.badRequest("?text", "WRONG_FORM", "At least one word, at most 200 characters");
        }
        return words;
    }

    private static <E extends Enum<E>> @Nullable E word(String parameter, @Nullable String value, Class<E> list) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(word -> word.name().equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "?" + parameter,
                        "UNKNOWN_VALUE",
                        "One of: "
                                + Arrays.stream(list.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean truth(String parameter, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw ProblemException.badRequest("?" + parameter, "WRONG_FORM", "true or false");
    }

    private static @Nullable String form(String parameter, @Nullable String value, String form, String message) {
        if (value != null && !value.matches(form)) {
            throw ProblemException.badRequest("?" + parameter, "WRONG_FORM", message);
        }
        return value;
    }

    private static @Nullable Instant time(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(value).toInstant();
            // the database's calendar is shorter than Java's
            if (time.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                    && time.isBefore(Instant.parse("2200-01-01T00:00:00Z"))) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw ProblemException.badRequest(
                "?" + parameter, "WRONG_FORM", "A time with its offset, such as 2024-03-07T09:30:00Z");
    }
}
