package org.bloexchange.alert.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.caution.Caution;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.RemarkPolicy;
import org.bloexchange.alert.reading.HistoryView.By;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RequestState;
import org.bloexchange.alert.vocabulary.RequestUrgency;
import org.jspecify.annotations.Nullable;

/**
 * A request for information as its reader may see it.
 *
 * @param version grows with every change the reader may see; its ETag
 * @param reference the alert's
 * @param asked where it stands: at every office for the asking side, at its own for an office that was asked
 * @param messages the newest of the thread, oldest first; not in lists
 * @param warnings what is doubtful; told once, to whoever said it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        UUID requestId,
        long version,
        Party asking,
        @Nullable UUID alertId,
        @Nullable String reference,
        @Nullable UUID matchId,
        @Nullable AskedIdentifier identifier,
        String question,
        @Nullable Language language,
        RequestUrgency urgency,
        Instant openedAt,
        List<AskedView> asked,
        @Nullable List<MessageView> messages,
        @Nullable List<Caution> warnings) {

    /**
     * Where it stands at one office.
     *
     * @param dueAt when the answer is due, counted from opening
     * @param answer what was said with the present state
     * @param history every state it had there; not in lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AskedView(
            String office,
            String country,
            RequestState state,
            int revision,
            Instant dueAt,
            Instant changedAt,
            @Nullable Answer answer,
            @Nullable List<StepView> history) {

        static AskedView of(Asked asked, @Nullable List<StepView> history) {
            return new AskedView(
                    asked.party().office(),
                    asked.party().country(),
                    asked.state(),
                    asked.revision(),
                    asked.dueAt(),
                    asked.changedAt(),
                    asked.answer(),
                    history);
        }
    }

    /** A state it had at an office, and who brought it there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            int revision,
            RequestState state,
            By by,
            Instant at,
            @Nullable Answer answer) {}

    /**
     * A message of the thread.
     *
     * @param to those it is said to, cut to the reader's offices unless the reader's side says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageView(
            UUID messageId,
            String office,
            String country,
            List<String> to,
            String text,
            @Nullable Language language,
            Instant at,
            @Nullable List<Caution> warnings) {

        static MessageView of(Message message, Reach reach, List<Caution> doubtful) {
            return new MessageView(
                    message.messageId(),
                    message.speaker().office(),
                    message.speaker().country(),
                    RemarkPolicy.addressees(message.speaker().office(), message.addressees(), reach),
                    message.text(),
                    message.language(),
                    message.at(),
                    doubtful.isEmpty() ? null : doubtful);
        }
    }

    /** The version of a request for whoever sees these rows of it. */
    static long versionOf(List<Asked> seen) {
        return 1 + seen.stream().mapToLong(row -> row.revision() - 1L).sum();
    }

    /** The view of rows that the reader may see. */
    static RequestView of(Inquiry inquiry, List<AskedView> asked, @Nullable List<MessageView> messages) {
        return new RequestView(
                inquiry.requestId(),
                1 + asked.stream().mapToLong(row -> row.revision() - 1L).sum(),
                inquiry.asking(),
                inquiry.alertId(),
                inquiry.reference(),
                inquiry.matchId(),
                inquiry.identifier(),
                inquiry.question(),
                inquiry.language(),
                inquiry.urgency(),
                inquiry.openedAt(),
                asked,
                messages,
                null);
    }

    /** The same with what is doubtful, if anything is, for whoever just said it. */
    RequestView with(List<Caution> doubtful) {
        return new RequestView(
                requestId,
                version,
                asking,
                alertId,
                reference,
                matchId,
                identifier,
                question,
                language,
                urgency,
                openedAt,
                asked,
                messages,
                doubtful.isEmpty() ? null : doubtful);
    }
}
