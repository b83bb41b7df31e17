package org.bloexchange.localstack.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.bloexchange.engines.FileTree;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.StackException;

/** A whole stack whose data are deleted with it. */
final class ThrowAwayStack extends BenchStack {
    private final Path data;

    private ThrowAwayStack(Path data, Progress progress) {
        super(LocalStack.at(data).fresh().progress(progress).build());
        this.data = data;
    }

    static ThrowAwayStack of(Progress progress) {
        return new ThrowAwayStack(folder("bench-" + ProcessHandle.current().pid()), progress);
    }

    @Override
    void end() {
        super.end();
        try {
            FileTree.delete(data);
        } catch (IOException e) {
            throw new StackException("The data of the benchmark cannot be deleted: " + data, e);
        }
    }
}
