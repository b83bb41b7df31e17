package org.bloexchange.localstack.demo;

import org.bloexchange.localstack.client.UnexpectedAnswerException;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Progress;

/** The main job on a running stack of the exercise world, through the public APIs alone, in two passes. */
public final class Demo {
    private final LocalStack stack;
    private final Progress progress;

    public Demo(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Plays both passes. What goes wrong is said, and the timeline then is not ok. */
    public Timeline play() {
        Stopwatch seizure = new Stopwatch(progress);
        try {
            progress.say("\nFirst pass: the public case of 7 March 2024");
            new SeizurePass(stack, seizure).play();
            progress.say("\nSecond pass: an advance warning and its outcome");
            new WarningPass(stack, new Stopwatch(progress)).play();
            return seizure.timeline(true);
        } catch (DemoFailure | UnexpectedAnswerException e) {
            progress.say("\nIt did not work. " + e.getMessage());
            return seizure.timeline(false);
        }
    }
}
