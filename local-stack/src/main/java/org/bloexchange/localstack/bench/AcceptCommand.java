package org.bloexchange.localstack.bench;

import org.bloexchange.localstack.stack.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench accept}. */
@Command(
        name = "accept",
        description = {
            "Measures accepting alerts where nobody is told of them: alert-service with its relay and its matcher, Kafka and"
                    + " PostgreSQL, and the registry for signing in. About 12 minutes (quick: 3) beside making the sets of"
                    + " alerts, which are kept and left as they were.",
            "",
            "accept.rate: alerts answered 201 per second over 16 connections, among few alerts; each has its own plate,"
                    + " trailer, consignment note and day. Goal: the lowest ratio allowed.",
            "  Floor: the same rows (alert, version, recipients, identifiers, queue, outbox), each alert one statement and one"
                    + " commit, over 16 JDBC connections, into tables with the same indexes.",
            "accept.cpu: what one of them costs alert-service, until it is compared and its events are sent, and PostgreSQL.",
            "  Floor: the JDBC client, and PostgreSQL.",
            "accept.cpu.growth: both together, where many alerts lie in the tables. Floor: where few do.",
            "",
            "Program and floor take turns, each first in every other round. Value and floor are medians, ratio is value /"
                    + " floor, spread the smallest and the largest ratio of a round.",
            ""
        })
final class AcceptCommand extends FigureCommand {
    private static final int MANY = 1_000_000;
    private static final int MANY_IF_QUICK = 50_000;
    private static final int FEW = 10_000;
    private static final int FEW_IF_QUICK = 1_000;

    @Mixin
    private final SetOption choice = new SetOption();

    @Option(
            names = "--few",
            paramLabel = "N",
            defaultValue = "0",
            description = "the few alerts beside them (preset: 10000; quick: 1000)")
    private int few;

    @Override
    Bench bench(boolean quick, Progress progress) {
        int beside = few > 0 ? few : quick ? FEW_IF_QUICK : FEW;
        return new AcceptRun(
                quick ? BenchSize.QUICK : BenchSize.FULL,
                choice.orElse(quick ? MANY_IF_QUICK : MANY),
                choice.of(beside),
                progress);
    }
}
