package org.bloexchange.notification.testing;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One server-sent event as a client sees it; a comment has neither name nor data. */
public record EventLine(
        @Nullable String id,
        @Nullable String event,
        @Nullable JsonNode data) {}
