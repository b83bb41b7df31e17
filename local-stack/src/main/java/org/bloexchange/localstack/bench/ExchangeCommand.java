package org.bloexchange.localstack.bench;

import org.bloexchange.localstack.stack.Progress;
import picocli.CommandLine.Command;

/** {@code bench exchange}: the push, accepting, and what the parts take. */
@Command(
        name = "exchange",
        description = {
            "Measures one exchange with throw-away data in the exercise world, about 15 minutes (quick: 3); nothing is left behind.",
            "Needs Linux, because it reads /proc, and a machine that does nothing else.",
            "",
            "push: from the intended time of POST /alerts (20/s, open loop) to the pointer on the recipient's live stream.",
            "  Floor: plain JDBC and Kafka clients at the same rate: rows committed, sent, received, a row committed.",
            "  push.answer: to the answer 201 only. Floor: to the first commit.",
            "accept: alerts answered 201 per second over 16 connections, and what CPU one of them costs.",
            "  Floor: the same rows, each alert one statement and one commit, over 16 JDBC connections.",
            "ready: CPU each part has used when all are ready, on a first start with its migrations and accounts.",
            "  Floor: a JVM that starts and ends.",
            "load: resident memory after all that. Floor: the same when all were ready.",
            "",
            "Program and floor take turns, each first in every other round. Value and floor are medians, ratio is value /"
                    + " floor, spread the smallest and the largest ratio of a round, goal the highest ratio allowed.",
            ""
        })
final class ExchangeCommand extends FigureCommand {
    @Override
    Bench bench(boolean quick, Progress progress) {
        return new ExchangeBench(quick ? BenchSize.QUICK : BenchSize.FULL, progress);
    }
}
