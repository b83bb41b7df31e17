package org.bloexchange.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page begins: after that alert. */
record ListPlace(Instant issuedAt, UUID alertId) {
    private static final String SEPARATOR = "\u001f";

    /** As alert-service gives it out at the end of the page before. */
    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((issuedAt + SEPARATOR + alertId).getBytes(StandardCharsets.UTF_8));
    }
}
