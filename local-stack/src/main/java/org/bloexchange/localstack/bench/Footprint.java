package org.bloexchange.localstack.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.localstack.stack.LocalStack;

/**
 * What each part has used at a moment.
 *
 * @param cpuSeconds from the start of the part, by its name
 * @param megabytes resident memory in units of 1,000,000 bytes, by its name
 */
record Footprint(Map<String, Double> cpuSeconds, Map<String, Double> megabytes) {
    private static final double BYTES_PER_MEGABYTE = 1e6;

    static Footprint of(LocalStack stack) {
        Map<String, Double> cpuSeconds = new LinkedHashMap<>();
        Map<String, Double> megabytes = new LinkedHashMap<>();
        stack.parts().forEach(part -> {
            PartProcesses processes = PartProcesses.of(stack, part);
            cpuSeconds.put(part.name(), processes.cpu().toMillis() / 1e3);
            megabytes.put(part.name(), processes.residentBytes() / BYTES_PER_MEGABYTE);
        });
        return new Footprint(cpuSeconds, megabytes);
    }

    /**
     * Taken when all parts were ready. {@code ready.cpu}: CPU-seconds of each part until the last one was ready; floor is
     * a bare JVM, for all parts together one for each.
     *
     * @param bareJvm samples of the CPU-seconds of a bare JVM
     */
    List<Figure> readyFigures(List<Double> bareJvm) {
        List<Figure> figures = new ArrayList<>();
        cpuSeconds.forEach((part, seconds) -> figures.add(readyFigure(part, seconds, bareJvm)));
        List<Double> oneEach =
                bareJvm.stream().map(each -> each * cpuSeconds.size()).toList();
        figures.add(readyFigure("all", sum(cpuSeconds), oneEach));
        return figures;
    }

    private static Figure readyFigure(String part, double seconds, List<Double> floors) {
        return Figure.of("ready.cpu." + part, "CPU-s", new Pairs(Collections.nCopies(floors.size(), seconds), floors));
    }

    /** Taken after the load. {@code load.rss}: resident memory of each part; floor is the same when all were ready. */
    List<Figure> loadFigures(Footprint atReady) {
        List<Figure> figures = new ArrayList<>();
        megabytes.forEach((part, now) ->
                figures.add(loadFigure(part, now, atReady.megabytes().getOrDefault(part, Double.NaN))));
        figures.add(loadFigure("all", sum(megabytes), sum(atReady.megabytes())));
        return figures;
    }

    private static Figure loadFigure(String part, double now, double ready) {
        return Figure.of("load.rss." + part, "MB", new Pairs(List.of(now), List.of(ready)));
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(each -> each).sum();
    }
}
