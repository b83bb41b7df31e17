package org.bloexchange.localstack.bench;

import java.nio.file.Path;
import org.bloexchange.localstack.bench.data.DataSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which set of alerts is meant, and where it is kept. */
final class SetOption {
    @Option(names = "--alerts", paramLabel = "N", description = "how many alerts (preset: 1000000; quick: 50000)")
    private @Nullable Integer alerts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the same alerts for the same number and seed (preset: ${DEFAULT-VALUE})")
    private long seed = DataSet.PRESET_SEED;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder that keeps them (preset: .blox/bench-data-N in the project)")
    private @Nullable Path data;

    /** A set and the folder that keeps it. */
    record Kept(DataSet set, Path folder) {
        static Kept preset(DataSet set) {
            String seed = set.seed() == DataSet.PRESET_SEED ? "" : "-" + set.seed();
            return new Kept(set, BenchStack.folder("bench-data-" + set.alerts() + seed));
        }
    }

    /** The set, of so many where none are said. */
    Kept orElse(int preset) {
        DataSet set = new DataSet(alerts == null ? preset : alerts, seed);
        return data == null ? Kept.preset(set) : new Kept(set, data.toAbsolutePath());
    }

    /** Another one of the same seed, in its preset folder. */
    Kept of(int number) {
        return Kept.preset(new DataSet(number, seed));
    }
}
