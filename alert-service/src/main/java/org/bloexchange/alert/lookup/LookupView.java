package org.bloexchange.alert.lookup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.identifier.IdentifierType;
import org.bloexchange.alert.vocabulary.LookupPurpose;
import org.jspecify.annotations.Nullable;

/**
 * One look-up, for review.
 *
 * @param type absent where it was looked for under any
 * @param keys the identifier as it is compared, in more than one form where its type was not said
 * @param hits alerts it showed; 51 where it was too common and showed none
 */
public record LookupView(
        UUID lookupId,
        String account,
        String office,
        LookupPurpose purpose,
        @Nullable String caseReference,
        @Nullable IdentifierType type,
        List<String> keys,
        Instant at,
        int hits) {}
