package org.bloexchange.localstack.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bloexchange.localstack.client.Json;

/** The figures of a run, as a table for people and as JSON for programs. */
record FigureReport(List<Figure> figures) {
    private static final MathContext DIGITS = new MathContext(5);
    private static final String ROW = "%-28s %10s %-9s %10s %8s   %-16s %s%n";

    FigureReport {
        figures = List.copyOf(figures);
    }

    private static final int GOAL_MISSED = 3;

    /** 0, or 3 when a goal is missed. */
    int exitStatus() {
        return figures.stream().anyMatch(Figure::isMissed) ? GOAL_MISSED : 0;
    }

    String table() {
        StringBuilder table =
                new StringBuilder(ROW.formatted("figure", "value", "", "floor", "ratio", "spread", "goal"));
        for (Figure figure : figures) {
            table.append(ROW.formatted(
                    figure.name(),
                    Figure.plain(figure.value()),
                    figure.unit(),
                    Figure.plain(figure.floor()),
                    Figure.plain(figure.ratio()),
                    figure.spread(),
                    goal(figure)));
        }
        return table.toString();
    }

    private static String goal(Figure figure) {
        Goal goal = figure.goal();
        if (goal == null) {
            return "";
        }
        return goal + (figure.isMissed() ? "  MISSED" : "  met");
    }

    /** {@code {"figures":[{"name","value","unit","floor","ratio","goal","met","spread"}]}} */
    ObjectNode json() {
        ObjectNode report = Json.object();
        ArrayNode all = report.putArray("figures");
        for (Figure figure : figures) {
            Goal goal = figure.goal();
            all.addObject()
                    .put("name", figure.name())
                    .put("value", rounded(figure.value()))
                    .put("unit", figure.unit())
                    .put("floor", rounded(figure.floor()))
                    .put("ratio", rounded(figure.ratio()))
                    .put("goal", goal == null ? null : goal.bound())
                    .put("met", figure.met())
                    .put("spread", figure.spread());
        }
        return report;
    }

    private static BigDecimal rounded(double number) {
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        // no powers of ten in the file
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, Json.bytes(json()));
    }
}
