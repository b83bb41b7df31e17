package org.bloexchange.localstack.cli;

import java.nio.file.Path;
import org.bloexchange.localstack.stack.StackSettings;
import org.bloexchange.messaging.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack is meant: its world and its data folder. */
final class DataOption {
    @Option(
            names = "--world",
            paramLabel = "WORLD",
            description = "exercise (preset) or actual; the two share nothing",
            converter = WorldConverter.class)
    World world = World.EXERCISE;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder that keeps everything (preset: .blox/<world>, or BLO_DATA)")
    @Nullable
    Path data;

    Path folder() {
        if (data != null) {
            return data.toAbsolutePath();
        }
        String told = System.getenv("BLO_DATA");
        if (told != null && !told.isBlank()) {
            return Path.of(told).toAbsolutePath();
        }
        return StackSettings.projectFolder().resolve(".blox").resolve(world.code());
    }
}
