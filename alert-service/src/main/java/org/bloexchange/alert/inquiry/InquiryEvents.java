package org.bloexchange.alert.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.RemarkPolicy;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RequestState;
import org.bloexchange.alert.vocabulary.RequestUrgency;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The records of stream {@code requests}. Each tells of one office that was asked, to its country and the asking one, so
 * that no country learns who else was asked.
 */
@ApplicationScoped
public class InquiryEvents {

    /** Name of the stream. */
    public static final String STREAM = "requests";

    private final Outbox outbox;
    private final Topics topics;

    InquiryEvents(Outbox outbox, Topics topics) {
        this.outbox = outbox;
        this.topics = topics;
    }

    /** Data of {@code blo.request.opened|answered|refused|delayed|withdrawn.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestTold(
            UUID requestId,
            Party asking,
            Party asked,
            @Nullable UUID alertId,
            @Nullable String reference,
            @Nullable UUID matchId,
            @Nullable AskedIdentifier identifier,
            String question,
            @Nullable Language language,
            RequestUrgency urgency,
            Instant openedAt,
            Instant dueAt,
            RequestState state,
            int revision,
            Instant changedAt,
            @Nullable Answer answer) {

        static RequestTold of(Inquiry inquiry, Asked asked) {
            return new RequestTold(
                    inquiry.requestId(),
                    inquiry.asking(),
                    asked.party(),
                    inquiry.alertId(),
                    inquiry.reference(),
                    inquiry.matchId(),
                    inquiry.identifier(),
                    inquiry.question(),
                    inquiry.language(),
                    inquiry.urgency(),
                    inquiry.openedAt(),
                    asked.dueAt(),
                    asked.state(),
                    asked.revision(),
                    asked.changedAt(),
                    asked.answer());
        }
    }

    /** Data of {@code blo.request.messaged.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestMessaged(
            UUID requestId,
            UUID messageId,
            String office,
            String country,
            List<String> to,
            String text,
            @Nullable Language language,
            Instant at) {

        static RequestMessaged of(Message message, Reach reach) {
            return new RequestMessaged(
                    message.requestId(),
                    message.messageId(),
                    message.speaker().office(),
                    message.speaker().country(),
                    RemarkPolicy.addressees(message.speaker().office(), message.addressees(), reach),
                    message.text(),
                    message.language(),
                    message.at());
        }
    }

    /** What tells where a request stands at one office; whoever brought it there speaks. */
    public List<OutboxRecord> told(Inquiry inquiry, Asked asked) {
        boolean bySender = asked.state() == RequestState.OPEN || asked.state() == RequestState.WITHDRAWN;
        Party speaker = bySender ? inquiry.asking() : asked.party();
        String happened = asked.state() == RequestState.OPEN
                ? "opened"
                : asked.state().name().toLowerCase(Locale.ROOT);
        EventDraft draft = new EventDraft(
                "blo.request." + happened + ".v1",
                Sources.office(speaker.office()),
                inquiry.requestId() + "/" + asked.party().office(),
                asked.revision(),
                asked.changedAt(),
                asked.changedAt(),
                Documents.bytes(RequestTold.of(inquiry, asked)));
        Set<String> readers = new LinkedHashSet<>();
        readers.add((bySender ? asked.party() : inquiry.asking()).country());
        readers.add(speaker.country());
        return readers.stream()
                .filter(topics::serves)
                .map(reader -> outbox.record(draft, STREAM, inquiry.requestId().toString(), reader, speaker.country()))
                .toList();
    }

    /** What tells of a message. */
    public List<OutboxRecord> messaged(Message message) {
        Set<String> readers = new LinkedHashSet<>();
        message.addressees().forEach(office -> readers.add(Codes.countryOf(office)));
        readers.add(message.speaker().country());
        return readers.stream()
                .filter(topics::serves)
                .map(reader -> outbox.record(
                        draft(message, new Reach.OwnCountry(reader)),
                        STREAM,
                        message.requestId().toString(),
                        reader,
                        message.speaker().country()))
                .toList();
    }

    private static EventDraft draft(Message message, Reach reader) {
        return new EventDraft(
                "blo.request.messaged.v1",
                Sources.office(message.speaker().office()),
                message.requestId() + "/" + message.messageId(),
                1,
                message.at(),
                message.at(),
                Documents.bytes(RequestMessaged.of(message, reader)));
    }
}
