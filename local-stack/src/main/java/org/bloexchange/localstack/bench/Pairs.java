package org.bloexchange.localstack.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Values with the floors measured beside them, round by round. */
record Pairs(List<Double> values, List<Double> floors) {
    Pairs {
        values = List.copyOf(values);
        floors = List.copyOf(floors);
        if (values.isEmpty() || values.size() != floors.size()) {
            throw new IllegalArgumentException(values.size() + " values and " + floors.size() + " floors");
        }
    }

    double value() {
        return median(values);
    }

    double floor() {
        return median(floors);
    }

    /** Always between the smallest and the largest ratio of a round. */
    double ratio() {
        return value() / floor();
    }

    double smallestRatio() {
        return ratios().stream().mapToDouble(each -> each).min().orElseThrow();
    }

    double largestRatio() {
        return ratios().stream().mapToDouble(each -> each).max().orElseThrow();
    }

    private List<Double> ratios() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / floors.get(i))
                .toList();
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
