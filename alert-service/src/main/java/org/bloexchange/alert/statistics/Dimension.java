package org.bloexchange.alert.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bloexchange.api.problem.ProblemException;

/** What statistics are made by. */
enum Dimension {
    /** Of the event by the clock of its place, else of the issue in UTC. */
    MONTH("coalesce(left(a.document #>> '{event,occurredAt}', 7), to_char(a.issued_at at time zone 'UTC', 'YYYY-MM'))"),
    /** Of the goods; an alert counts under each of its substances. */
    SUBSTANCE("g.substance"),
    /** That the crossing point lies on. */
    BORDER("(select c.border from crossing_point c where c.code ="
            + " coalesce(a.document #>> '{event,crossingPoint}', a.document #>> '{watch,nextCrossing}'))"),
    MODE("a.document #>> '{event,inspectionMode}'"),
    DETECTION("a.document #>> '{event,detection}'"),
    /** The newest of each office, as far as the reader sees outcomes; an alert counts under each of them. */
    OUTCOME("o.outcome");

    private static final int MOST = 2;

    private final String expression;

    Dimension(String expression) {
        this.expression = expression;
    }

    /** Its value for the alert {@code a}, its goods {@code g} and its outcome {@code o}. */
    String expression() {
        return expression;
    }

    /** As it stands in addresses and answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * One or two, in the order asked for.
     *
     * @throws ProblemException 400 for anything else
     */
    static List<Dimension> of(List<String> by) {
        List<Dimension> dimensions = by.stream()
                .flatMap(words -> Arrays.stream(words.split(",", -1)))
                .map(Dimension::of)
                .distinct()
                .toList();
        if (dimensions.isEmpty() || dimensions.size() > MOST) {
            throw ProblemException.badRequest("?by", "WRONG_SIZE", "One or two of: " + all());
        }
        return dimensions;
    }

    private static Dimension of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("?by", "UNKNOWN_VALUE", "One or two of: " + all()));
    }

    private static String all() {
        return Arrays.stream(values()).map(Dimension::code).collect(Collectors.joining(", "));
    }
}
