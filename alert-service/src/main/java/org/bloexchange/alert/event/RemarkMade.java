package org.bloexchange.alert.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.RemarkPolicy;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RemarkPhrase;
import org.jspecify.annotations.Nullable;

/** Data of {@code blo.remark.made.v1}: a remark as one country may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarkMade(
        UUID alertId,
        UUID remarkId,
        String reference,
        String office,
        String country,
        List<String> to,
        @Nullable RemarkPhrase phrase,
        @Nullable String text,
        @Nullable Language language,
        Instant at) {

    /** What a reader may see, in the form of the contract. */
    static RemarkMade of(Remark remark, Reach reach) {
        return new RemarkMade(
                remark.alertId(),
                remark.remarkId(),
                remark.reference(),
                remark.office(),
                remark.country(),
                RemarkPolicy.addressees(remark, reach),
                remark.phrase(),
                remark.text(),
                remark.language(),
                remark.at());
    }
}
