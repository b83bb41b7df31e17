package org.bloexchange.localstack.bench;

import java.time.Duration;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;

/**
 * Alerts answered 201 per second over kept connections, each waiting for its answer. Whatever else runs in the stack takes
 * of the machine meanwhile: the relay and the matcher, and where it runs, notification-service with its mails. CPU of
 * alert-service is counted until its matcher has compared and its relay sent the last one, CPU of PostgreSQL until all is
 * handled and the last mail is gone.
 */
final class AcceptPhase {
    private final LocalStack stack;
    private final Drain drain;
    private final ExchangeClient sender;

    AcceptPhase(BenchStack stack, Drain drain) {
        this.stack = stack.stack();
        this.drain = drain;
        this.sender = stack.officer(SampleSeizure.SENDER);
    }

    Accepting measure(Duration length) throws Exception {
        PartProcesses service = PartProcesses.of(stack, stack.part(Service.ALERT.artifact()));
        PartProcesses postgres = PartProcesses.postgres(stack);
        Duration serviceBefore = service.cpu();
        Duration postgresBefore = postgres.cpu();
        Throughput accepted;
        try (Crew posters = new Crew(AlertPoster.several(
                BenchSize.CONNECTIONS,
                stack.uri(Service.ALERT),
                sender.token(),
                SampleSeizure.body(),
                (alert, intended) -> {}))) {
            accepted = posters.work(length);
        }
        drain.awaitSent();
        Duration serviceUsed = service.cpu().minus(serviceBefore);
        drain.awaitAll();
        Duration postgresUsed = postgres.cpu().minus(postgresBefore);
        return new Accepting(accepted.perSecond(), accepted.microsEach(serviceUsed), accepted.microsEach(postgresUsed));
    }
}
