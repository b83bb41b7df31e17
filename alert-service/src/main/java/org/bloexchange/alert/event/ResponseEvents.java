package org.bloexchange.alert.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.vocabulary.ShareState;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.topic.Topics;

/**
 * The records of stream {@code responses}: to the sender's and to the recipient's country, once where they are one; remarks
 * to the countries of both their sides.
 */
@ApplicationScoped
public class ResponseEvents {

    /** Name of the stream. */
    public static final String STREAM = "responses";

    private final Outbox outbox;
    private final Topics topics;

    ResponseEvents(Outbox outbox, Topics topics) {
        this.outbox = outbox;
        this.topics = topics;
    }

    /**
     * What tells of a receipt.
     *
     * @param change counts the recipient's changes
     * @param recordedAt when the service learned of it
     */
    public List<OutboxRecord> given(ReceiptGiven receipt, long change, Instant recordedAt, String sendersCountry) {
        EventDraft draft = new EventDraft(
                "blo.receipt." + receipt.state().name().toLowerCase(Locale.ROOT) + ".v1",
                Sources.office(receipt.office()),
                receipt.alertId() + "/" + receipt.office(),
                change,
                receipt.at(),
                recordedAt,
                Documents.bytes(receipt));
        return address(draft, receipt.alertId().toString(), receipt.country(), sendersCountry);
    }

    /** What tells of an outcome. */
    public List<OutboxRecord> reported(OutcomeReported outcome, String sendersCountry) {
        EventDraft draft = new EventDraft(
                "blo.outcome.reported.v1",
                Sources.office(outcome.office()),
                outcome.alertId() + "/" + outcome.office(),
                outcome.revision(),
                outcome.at(),
                outcome.at(),
                Documents.bytes(outcome));
        return address(draft, outcome.alertId().toString(), outcome.country(), sendersCountry);
    }

    /** What tells that an office asks to share, or what the originator decided: each for the countries of both. */
    public List<OutboxRecord> shared(ShareTold share) {
        boolean asks = share.state() == ShareState.ASKED;
        EventDraft draft = new EventDraft(
                asks ? "blo.share.asked.v1" : "blo.share.decided.v1",
                Sources.office((asks ? share.asker() : share.originator()).office()),
                share.alertId() + "/" + share.shareId(),
                share.revision(),
                share.at(),
                share.at(),
                Documents.bytes(share));
        String asker = share.asker().country();
        String originator = share.originator().country();
        return address(draft, share.alertId().toString(), asks ? asker : originator, asks ? originator : asker);
    }

    /** What tells of a remark: to the country of whoever says it, and cut to its offices to each it is said to. */
    public List<OutboxRecord> made(Remark remark) {
        Set<String> readers = new LinkedHashSet<>();
        remark.addressees().forEach(office -> readers.add(Codes.countryOf(office)));
        readers.add(remark.country());
        return readers.stream()
                .filter(topics::serves)
                .map(reader -> outbox.record(
                        madeFor(remark, new Reach.OwnCountry(reader)),
                        STREAM,
                        remark.alertId().toString(),
                        reader,
                        remark.country()))
                .toList();
    }

    private static EventDraft madeFor(Remark remark, Reach reader) {
        return new EventDraft(
                "blo.remark.made.v1",
                Sources.office(remark.office()),
                remark.alertId() + "/" + remark.remarkId(),
                1,
                remark.at(),
                remark.at(),
                Documents.bytes(RemarkMade.of(remark, reader)));
    }

    private List<OutboxRecord> address(EventDraft draft, String key, String writer, String sendersCountry) {
        Set<String> readers = new LinkedHashSet<>(List.of(sendersCountry));
        readers.add(writer);
        return readers.stream()
                .filter(topics::serves)
                .map(reader -> outbox.record(draft, STREAM, key, reader, writer))
                .toList();
    }
}
