package org.bloexchange.localstack.bench;

import java.time.Duration;
import org.bloexchange.localstack.stack.Progress;

/** Says what is being measured, and how long all of it will still take. */
final class Timetable {
    private final Progress progress;
    private Duration left;

    Timetable(Progress progress, Duration planned) {
        this.progress = progress;
        this.left = planned;
    }

    /** Says that the step begins; it is planned to take that long. */
    void begin(String step, Duration planned) {
        progress.say("[about %d:%02d left] %s".formatted(left.toMinutes(), left.toSecondsPart(), step));
        left = left.minus(planned);
        if (left.isNegative()) {
            left = Duration.ZERO;
        }
    }

    /** Says what came of the step. */
    void result(String result) {
        progress.say("    " + result);
    }
}
