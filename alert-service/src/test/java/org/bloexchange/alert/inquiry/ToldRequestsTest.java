package org.bloexchange.alert.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.alert.inquiry.InquiryEvents.RequestMessaged;
import org.bloexchange.alert.inquiry.InquiryEvents.RequestTold;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RefusalReason;
import org.bloexchange.alert.vocabulary.RequestState;
import org.bloexchange.alert.vocabulary.RequestUrgency;
import org.bloexchange.messaging.contract.ContractValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of requests fits the contracts. */
class ToldRequestsTest {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final Instant TIME = Instant.parse("2024-03-07T05:02:11.480Z");
    private static final UUID ID = UUID.fromString("0190a6b0-0000-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource
    void shouldTellOfEveryStateByTheContract(RequestState state) {
        Answer answer =
                switch (state) {
                    case OPEN, WITHDRAWN -> null;
                    case ANSWERED -> new Answer("Twice", Language.EN, null, null, List.of(ID));
                    case REFUSED -> new Answer(null, null, RefusalReason.NO_INFORMATION, null, null);
                    case DELAYED -> new Answer("The archive", Language.KY, null, TIME, null);
                };

        assertTold(state, answer, anIdentifier(IdentifierType.PLATE), null, null);
        assertTold(state, answer, null, ID, null);
        assertTold(state, answer, null, null, ID);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfEveryIdentifierByTheContract(IdentifierType type) {
        assertTold(RequestState.OPEN, null, anIdentifier(type), null, null);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfEveryRefusalByTheContract(RefusalReason reason) {
        assertTold(RequestState.REFUSED, new Answer("x", null, reason, null, null), null, ID, null);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfEveryUrgencyByTheContract(RequestUrgency urgency) {
        assertThat(CONTRACTS.problems(
                        "blo.request.opened.v1",
                        Documents.bytes(
                                RequestTold.of(inquiry(urgency, null, ID, null), asked(RequestState.OPEN, null)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UZ", "KZ"})
    void shouldTellOfMessagesByTheContract(String reader) {
        Message message =
                new Message(ID, ID, Party.of(OYBEK), List.of(FOTEHOBOD, KONYSBAEV), "Since when?", Language.UZ, TIME);

        assertThat(CONTRACTS.problems(
                        "blo.request.messaged.v1",
                        Documents.bytes(RequestMessaged.of(message, new Reach.OwnCountry(reader)))))
                .isEmpty();
    }

    private static void assertTold(
            RequestState state,
            @Nullable Answer answer,
            @Nullable AskedIdentifier identifier,
            @Nullable UUID alert,
            @Nullable UUID match) {
        String happened = state == RequestState.OPEN ? "opened" : state.name().toLowerCase(Locale.ROOT);
        RequestTold data =
                RequestTold.of(inquiry(RequestUrgency.URGENT, identifier, alert, match), asked(state, answer));

        assertThat(CONTRACTS.problems("blo.request." + happened + ".v1", Documents.bytes(data)))
                .isEmpty();
    }

    private static AskedIdentifier anIdentifier(IdentifierType type) {
        return new AskedIdentifier(
                type,
                "01 Я 1?3 bc",
                "UZ",
                type.normalise("01 Я 1?3 bc", "UZ").orElseThrow().key());
    }

    private static Inquiry inquiry(
            RequestUrgency urgency, @Nullable AskedIdentifier identifier, @Nullable UUID alert, @Nullable UUID match) {
        return new Inquiry(
                ID,
                Party.of(OYBEK),
                alert,
                alert == null ? null : "EX-UZ-OYBEK-7K3QX9",
                match,
                identifier,
                "Seen before?",
                Language.EN,
                urgency,
                TIME);
    }

    private static Asked asked(RequestState state, @Nullable Answer answer) {
        return new Asked(ID, Party.of(KONYSBAEV), state, 2, TIME, TIME, answer);
    }
}
